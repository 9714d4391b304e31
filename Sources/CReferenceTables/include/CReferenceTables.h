#ifndef MINGCE_REFERENCE_TABLES_H
#define MINGCE_REFERENCE_TABLES_H

#include <stddef.h>

// Tables of facts as UTF-8 text, one record a line. C, because a Swift array literal of this size takes the compiler seconds.
// The format of the records, their sources and editions are said in each file.

/// Administrative divisions; `divisions.c`.
const unsigned char *mingce_divisions(size_t *length);

#endif
