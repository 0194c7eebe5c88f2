// Finds bytes 64 at a time: the one loop of the log readers that Swift cannot say in few instructions.
#ifndef CBYTESCAN_H
#define CBYTESCAN_H
#include <stdint.h>
#include <string.h>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

// Bit k of the result says whether byte k of the 64 bytes at `bytes` is `a` or `b`.
static inline uint64_t sojourn_mask64(const uint8_t *bytes, uint8_t a, uint8_t b) {
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
    uint64_t x;
    memcpy(&x, bytes + 8 * part, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    x = __builtin_bswap64(x);
#endif
    uint64_t p = x ^ (ones * a), q = x ^ (ones * b);
    // The high bit of each byte that is zero, exactly; then the eight of them in one byte.
    uint64_t hit = (~(((p & low) + low) | p | low)) | (~(((q & low) + low) | q | low));
    mask |= (((hit >> 7) * 0x0102040810204080ULL) >> 56) << (8 * part);
  }
  return mask;
#endif
}

// Asks for the cache line at `address`, which is written soon.
static inline void sojourn_prefetch(const void *address) { __builtin_prefetch(address, 1); }
#endif
