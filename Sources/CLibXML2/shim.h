#ifndef MINGCE_CLIBXML2_SHIM_H
#define MINGCE_CLIBXML2_SHIM_H

/* Debian's libxml2 is built with ICU; its encoding.h would pull in unicode/ucnv.h, whose UErrorCode collides with the ICU
   inside Foundation as soon as one module sees both. We never touch the ICU members, so they are hidden here. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/relaxng.h>
#include <libxml/valid.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlwriter.h>

/* xmlFree is a mutable global function pointer, which Swift 6 refuses to touch. */
static inline void mingce_xmlFree(void *pointer) { xmlFree(pointer); }

#endif
