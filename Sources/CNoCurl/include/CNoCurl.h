#ifndef CNOCURL_H
#define CNOCURL_H

/// Nothing to call: see refused.c.
void no_curl(void);

#endif
