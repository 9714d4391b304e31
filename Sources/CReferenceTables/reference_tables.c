#include "CReferenceTables.h"
