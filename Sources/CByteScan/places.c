#include "texts.h"

#include <stdlib.h>

// A row's texts are found fastest where each has a place of its own: whether the first place is the right one nobody
// could foretell otherwise. So as long as texts are few, factors are looked for under which no two meet.
enum { fewest_places = 256, most_places = 2048, tries = 256 };

static void make(sojourn_run *run, uint32_t count) {
  free(run->places);
  run->places = aligned_alloc(sizeof *run->places, count * sizeof *run->places);
  if (!run->places) abort();
  run->place_mask = count - 1;
  // The upper bits of a product, to the bytes of a place.
  run->place_shift = 64 - (uint32_t)__builtin_ctz(count) - (uint32_t)__builtin_ctz(sizeof *run->places);
}

void sojourn_places_make(sojourn_run *run) {
  make(run, fewest_places);
  memset(run->places, 0, fewest_places * sizeof *run->places);
  run->factors[0] = 0x9E3779B97F4A7C15ULL;
  run->factors[1] = 0xE7037ED1A0B428DBULL;
}

// Puts a text where it belongs or behind; returns whether it is where it belongs.
static int put(sojourn_run *run, uint32_t number) {
  const sojourn_text *text = &run->texts[number];
  if (text->length > sizeof run->places->words) return 1;
  uint64_t even = text->words[0] ^ text->words[2], odd = text->words[1] ^ text->words[3];
  uint32_t place = (uint32_t)(sojourn_place_at(run->place_shift, run->factors, even, odd) / sizeof *run->places);
  int is_first = run->places[place].number == 0;
  while (run->places[place].number) place = (place + 1) & run->place_mask;
  memcpy(run->places[place].words, text->words, sizeof text->words);
  run->places[place].number = number;
  return is_first;
}

void sojourn_places_add(sojourn_run *run, uint32_t number) {
  // Others are never asked for.
  if (number >= SOJOURN_NEAR) return;
  uint32_t count = run->place_mask + 1, wanted = number * number / 8;
  if (wanted > count && count < most_places) make(run, count * 2);
  else if (put(run, number) || wanted > most_places) return;
  for (int next = 0; next <= tries; next++) {
    memset(run->places, 0, (run->place_mask + 1) * sizeof *run->places);
    uint32_t text = 1;
    // The last time they lie as they happen to.
    while (text <= number && (put(run, text) || next == tries)) text++;
    if (text > number) return;
    run->factors[0] = sojourn_mixed(run->factors[0]) | 1;
    run->factors[1] = sojourn_mixed(run->factors[1]) | 1;
  }
}
