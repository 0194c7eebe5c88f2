// zlib, for logs that are compressed with gzip.
#ifndef CZLIB_H
#define CZLIB_H
#include <zlib.h>

// `inflateInit2` is a macro, which Swift does not see. 15 + 16: the largest window, a gzip header and its checksum.
static inline int sojourn_inflate_start(z_stream *stream) { return inflateInit2(stream, 15 + 16); }
#endif
