#ifndef MINGCE_REFERENCE_TABLES_H
#define MINGCE_REFERENCE_TABLES_H

#include <stddef.h>

// Tables of facts as UTF-8 text. C, because a Swift array literal of this size takes the compiler seconds.
// The format of the records, their sources and editions are said in each file. The bytes live as long as the program.

/// Administrative divisions; `divisions.c`.
const unsigned char *mingce_divisions(size_t *length);

/// Everyday words; `common_words.c`.
const unsigned char *mingce_common_words(size_t *length);

/// Readings of characters, phrases and surnames; `pinyin.c`.
const unsigned char *mingce_pinyin_characters(size_t *length);
const unsigned char *mingce_pinyin_phrases(size_t *length);
const unsigned char *mingce_pinyin_surnames(size_t *length);

/// Asks for the memory at `address` before it is read: what is far off arrives while other work goes on.
static inline void mingce_prefetch(const void *address) { __builtin_prefetch(address); }

#endif
