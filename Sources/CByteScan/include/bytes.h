// Finds bytes 64 at a time, and reads words wherever they lie.
#ifndef SOJOURN_BYTES_H
#define SOJOURN_BYTES_H
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

// The kinds of processors that there are loops for, each with what those before it have.
#define SOJOURN_PORTABLE 0
#define SOJOURN_AVX2 1
#define SOJOURN_AVX512 2

// Which of them is used: the best that this machine is, and no better than `sojourn_limit_processor` allows.
int sojourn_processor(void);
// Reads as a lesser machine would, from the next log on: so that tests see every loop that this one can run.
void sojourn_limit_processor(int most);

// For what is called in row loops, in functions for several kinds of processors.
#define sojourn_always static inline __attribute__((always_inline))

// The 8 bytes at `bytes`, the first in the lowest bits.
sojourn_always uint64_t sojourn_word(const uint8_t *bytes) {
  uint64_t word;
  memcpy(&word, bytes, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  word = __builtin_bswap64(word);
#endif
  return word;
}

// The first `count` of those bytes, 0 to 8; zeros behind.
sojourn_always uint64_t sojourn_head(const uint8_t *bytes, size_t count) {
  return count >= 8 ? sojourn_word(bytes) : sojourn_word(bytes) & ((1ULL << (8 * count)) - 1);
}

// Bit k of the result says whether byte k of the 64 bytes at `bytes` is `a` or `b`.
sojourn_always uint64_t sojourn_mask64(const uint8_t *bytes, uint8_t a, uint8_t b) {
#if defined(__SSE2__)
  const __m128i first = _mm_set1_epi8((char)a), second = _mm_set1_epi8((char)b);
  uint64_t mask = 0;
  for (int part = 0; part < 4; part++) {
    __m128i x = _mm_loadu_si128((const __m128i *)(const void *)(bytes + 16 * part));
    __m128i hit = _mm_or_si128(_mm_cmpeq_epi8(x, first), _mm_cmpeq_epi8(x, second));
    mask |= (uint64_t)(uint32_t)_mm_movemask_epi8(hit) << (16 * part);
  }
  return mask;
#else
  const uint64_t ones = 0x0101010101010101ULL, low = 0x7F7F7F7F7F7F7F7FULL;
  uint64_t mask = 0;
  for (int part = 0; part < 8; part++) {
    uint64_t x = sojourn_word(bytes + 8 * part), p = x ^ (ones * a), q = x ^ (ones * b);
    // The high bit of each byte that is zero, exactly; then the eight of them in one byte.
    uint64_t hit = ~(((p & low) + low) | p | low) | ~(((q & low) + low) | q | low);
    mask |= (((hit >> 7) * 0x0102040810204080ULL) >> 56) << (8 * part);
  }
  return mask;
#endif
}

// How many of `size` bytes are `byte`; 64 behind the last can be read.
static inline size_t sojourn_count(const uint8_t *bytes, size_t size, uint8_t byte) {
  size_t count = 0;
  for (size_t place = 0; place < size; place += 64) {
    uint64_t mask = sojourn_mask64(bytes + place, byte, byte);
    if (size - place < 64) mask &= (1ULL << (size - place)) - 1;
    count += (size_t)__builtin_popcountll(mask);
  }
  return count;
}

// Where `delimiter` and `newline` stand in `size` bytes, into `ends`; returns how many. 64 bytes behind the last one can
// be read, and `ends` has room for `size` + 64. `newlines` becomes how many of them are line breaks, `has_zeros`
// whether a byte is zero.
size_t sojourn_index(const uint8_t *bytes, size_t size, uint8_t delimiter, uint8_t newline, uint32_t *ends,
                     size_t *newlines, int *has_zeros);

// The same where quotation marks may stand around fields, as RFC 4180 has them: what lies between them is no delimiter
// and no line break. Returns 0, and nothing else that is right, where a mark stands elsewhere: within a field that does
// not begin with one, or before more text. `bytes` begin with a row.
typedef struct {
  size_t count;    // delimiters and line breaks outside of marks
  size_t rows;     // line breaks outside of marks
  size_t newlines; // all
  size_t last_end; // behind the last of `rows`; 0 where there is none
  int is_open;     // whether a mark is not closed
  int has_zeros;
} sojourn_quoted;
int sojourn_index_quoted(const uint8_t *bytes, size_t size, uint8_t delimiter, uint8_t newline, uint32_t *ends,
                         sojourn_quoted *found);
#endif
