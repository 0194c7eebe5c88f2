// What the log readers do once for each byte or each row: the loops that Swift cannot say in few instructions.
//
// bytes.h  finds bytes, 64 at a time
// store.h  where one thread keeps its events, by case
// cases.h  numbers of ids that are no numbers themselves, shared by all threads
// rows.h   takes rows of separated logs apart
#ifndef CBYTESCAN_H
#define CBYTESCAN_H
#include "bytes.h"
#include "store.h"
#include "cases.h"
#include "rows.h"
#endif
