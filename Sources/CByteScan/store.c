#define _DEFAULT_SOURCE
#include "store.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

enum { slab_size = 8 << 20, huge_page = 2 << 20 };

sojourn_store *sojourn_store_make(void) {
  sojourn_store *store = calloc(1, sizeof *store);
  if (!store) abort();
  store->first_moment = INT64_MAX;
  store->last_moment = INT64_MIN;
  return store;
}

void sojourn_store_free(sojourn_store *store) {
  for (size_t number = 0; number < store->slab_count; number++) free(store->slabs[number]);
  free(store->slabs);
  free(store);
}

static uint32_t open_count(const sojourn_store *store, uint32_t partition) {
  if (!store->open[partition]) return 0;
  size_t words = (size_t)(store->next[partition] - store->open[partition]->words);
  return (uint32_t)(store->open[partition]->is_wide ? words / 2 : words);
}

void sojourn_store_add_chunk(sojourn_store *store, uint32_t partition) {
  if (store->slab == store->slab_end) {
    void *slab = aligned_alloc(huge_page, slab_size);
    void **slabs = realloc(store->slabs, (store->slab_count + 1) * sizeof *slabs);
    if (!slab || !slabs) abort();
    // Only a wish: fewer and larger pages are sooner there.
    madvise(slab, slab_size, MADV_HUGEPAGE);
    slabs[store->slab_count++] = slab;
    store->slabs = slabs;
    store->slab = slab;
    store->slab_end = store->slab + slab_size;
  }
  sojourn_chunk *chunk = (sojourn_chunk *)(void *)store->slab;
  store->slab += sizeof *chunk;
  chunk->next = NULL;
  chunk->is_wide = (uint32_t)store->is_wide;
  sojourn_chunk *before = store->open[partition];
  if (before) {
    before->count = open_count(store, partition);
    before->next = chunk;
    store->closed[partition] += before->count;
  } else {
    store->first[partition] = chunk;
  }
  store->open[partition] = chunk;
  store->next[partition] = chunk->words;
  store->limit[partition] = chunk->words + SOJOURN_CHUNK_WORDS;
}

void sojourn_store_widen(sojourn_store *store) {
  store->is_wide = 1;
  // What is open stays as it is: the next event opens a new chunk.
  for (uint32_t partition = 0; partition < SOJOURN_PARTITIONS; partition++)
    store->limit[partition] = store->next[partition];
}

void sojourn_store_totals(const sojourn_store *store, uint32_t *totals) {
  for (uint32_t partition = 0; partition < SOJOURN_PARTITIONS; partition++)
    totals[partition] = store->closed[partition] + open_count(store, partition);
}

void sojourn_store_close(sojourn_store *store) {
  for (uint32_t partition = 0; partition < SOJOURN_PARTITIONS; partition++)
    if (store->open[partition]) store->open[partition]->count = open_count(store, partition);
}
