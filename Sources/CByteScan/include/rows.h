// Takes rows of separated logs apart: the short way for rows as they usually are. A row that it does not understand is
// left to the caller, who reads it exactly and then teaches what the row's texts mean.
//
// Texts are learnt by run: neighbouring columns that are read (`tax,web,single`) are one text, and their texts together
// are one kind of event.
#ifndef SOJOURN_ROWS_H
#define SOJOURN_ROWS_H
#include "cases.h"
#include "store.h"

#define SOJOURN_RUNS 5
#define SOJOURN_EVEN 0
#define SOJOURN_RETURNS 1
#define SOJOURN_RAGGED 2
#define SOJOURN_LEFT_OUT 0xFFFFFFFFu

typedef struct {
  uint64_t words[4]; // the first 32 bytes, zeros behind the end
  uint8_t *bytes;    // of texts of more than 32 bytes
  uint32_t length;
} sojourn_text;

// A text of up to 32 bytes where the widest processors look for it: in one line of their memory.
typedef struct {
  uint64_t words[4];
  uint64_t number; // 0 where the place is empty
  uint64_t unused[3];
} sojourn_place;

typedef struct {
  uint32_t first, last; // columns
  uint32_t mask, shift; // of the slots
  uint32_t count, room; // of the texts
  uint32_t *slots;      // numbers of texts; 0 for none
  sojourn_text *texts;  // by number; number 0 is the empty text
  // The first texts once more; the factors make a place of a text.
  sojourn_place *places;
  uint32_t place_mask, place_shift;
  uint64_t factors[2];
} sojourn_run;

typedef struct {
  uint64_t key; // numbers of the texts of all runs
  uint32_t kind;
  uint32_t is_known;
} sojourn_kind;

#define SOJOURN_NEAR 256

typedef struct {
  uint64_t key; // `2026-01-`
  int64_t second;
  uint32_t days; // 0 where the slot is empty
  // The same for the widest processors: the key only where each second of the month is one that an event of 8 bytes can
  // have, the first of these, and how far day (from 0), hour, minute and second go, behind eight that go as far as they want.
  uint32_t usual_second;
  uint64_t usual_key;
  uint16_t most[16];
} sojourn_month;

// How ids are numbers: a beginning, then 1 to 8 digits as `%0*d` writes them.
typedef struct {
  uint64_t head;
  uint64_t mask;   // of the bytes of the beginning
  uint32_t length; // of the beginning, at most 8
  uint32_t width;  // of the digits at least; 0 where ids are no numbers
  uint64_t digits; // of the last 8 bytes those that are digits, when there are as many as that; and zeros for the others
  uint64_t zeros;
} sojourn_numbering;

typedef struct {
  sojourn_month months[256]; // first, so that each lies in one line of the processor's memory
  uint32_t columns, id, time;
  uint8_t newline;
  sojourn_numbering numbering;
  uint32_t run_count, bits;
  sojourn_run runs[SOJOURN_RUNS];
  // Kinds of up to two runs whose texts have small numbers, in rows of SOJOURN_NEAR; 0 for none, else + 2.
  uint32_t *near;
  sojourn_kind *kinds;
  uint32_t kind_mask, kind_count;
  uint64_t minute[2]; // `2026-01-31T12:34`, the last that was read; zeros before
  int64_t minute_second;
  sojourn_store *store;
  sojourn_waiting *waiting;
  uint64_t left_out;
  int processor;
} sojourn_rows;

sojourn_rows *sojourn_rows_make(sojourn_store *store, sojourn_waiting *waiting);
void sojourn_rows_free(sojourn_rows *rows);
// Forgets what texts mean, and begins to read logs of these columns. `roles` are the columns of texts in ascending
// order, `role_count` at most SOJOURN_RUNS.
void sojourn_rows_begin(sojourn_rows *rows, uint32_t columns, uint32_t id, uint32_t time, uint8_t newline,
                        const uint32_t *roles, uint32_t role_count);
// Reads rows from `place` of `ends` on, of which there are `count`; the entry before the first is UINT32_MAX. 8 bytes
// before `bytes` can be read. `shape` is what sojourn_rows_shape says. Returns the place of the first row that was not
// understood; `count` at the end.
size_t sojourn_rows_read(sojourn_rows *rows, const uint8_t *bytes, const uint32_t *ends, size_t place, size_t count,
                         int shape, int has_quotes);
// How the rows of a block are built: SOJOURN_EVEN where each has the columns of the header, SOJOURN_RETURNS where some
// also end with a carriage return, SOJOURN_RAGGED where that has to be asked of each row.
int sojourn_rows_shape(const sojourn_rows *rows, const uint8_t *bytes, const uint32_t *ends, size_t count,
                       size_t newlines);
// Says which kind of event the row at `place` is; SOJOURN_LEFT_OUT for one that is left out.
void sojourn_rows_teach(sojourn_rows *rows, const uint8_t *bytes, const uint32_t *ends, size_t place, uint32_t kind);

// The moment that a text says, of the forms that most logs have; 0 where that has to be found out the long way. 20 bytes
// can be read at `text`.
int sojourn_time(sojourn_rows *rows, const uint8_t *text, uint32_t length, int64_t *second, uint32_t *micro);

// The number that an id is; 0 where it is none. 8 bytes before the id and behind its start can be read.
sojourn_always int sojourn_numbered(const sojourn_numbering *numbering, const uint8_t *id, uint32_t length,
                                    uint32_t *number) {
  uint32_t digits = length - numbering->length;
  uint64_t kept = numbering->digits, zeros = numbering->zeros;
  if ((sojourn_word(id) & numbering->mask) != numbering->head) return 0;
  if (__builtin_expect(digits != numbering->width, 0)) {
    if (digits - 1 > 7 || digits < numbering->width || numbering->width == 0 || id[numbering->length] == '0') return 0;
    uint32_t shift = 8 * (8 - digits);
    kept = ~0ULL >> shift << shift;
    zeros = 0x3030303030303030ULL & ~kept;
  }
  uint64_t word = (sojourn_word(id + length - 8) & kept) | zeros;
  if (((word + 0x4646464646464646ULL) | (word - 0x3030303030303030ULL)) & 0x8080808080808080ULL) return 0;
  word = ((word & 0x0F0F0F0F0F0F0F0FULL) * 2561) >> 8;
  word = ((word & 0x00FF00FF00FF00FFULL) * 6553601) >> 16;
  *number = (uint32_t)(((word & 0x0000FFFF0000FFFFULL) * 42949672960001ULL) >> 32);
  return 1;
}

// What is known when beginning and width are.
static inline sojourn_numbering sojourn_numbering_make(uint64_t head, uint32_t length, uint32_t width) {
  uint32_t shift = 8 * (8 - width);
  uint64_t kept = width == 0 ? 0 : ~0ULL >> shift << shift;
  return (sojourn_numbering){head,  length == 8 ? ~0ULL : (1ULL << (8 * length)) - 1, length, width, kept,
                             0x3030303030303030ULL & ~kept};
}

// Puts an event into its partition, or lets it wait for the number of its case.
sojourn_always void sojourn_add(sojourn_store *store, sojourn_waiting *waiting, const sojourn_numbering *numbering,
                               const uint8_t *id, uint32_t length, int64_t second, uint32_t micro, uint32_t kind) {
  uint32_t number;
  if (sojourn_numbered(numbering, id, length, &number))
    sojourn_store_put(store, (number ^ number >> 8 ^ number >> 16) & 255, number >> 8, second, micro, kind);
  else
    sojourn_wait(waiting, id, length, second, micro, kind);
}
#endif
