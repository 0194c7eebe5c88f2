// The phone page's server asks nobody anything. Foundation can, by libcurl, and a program with all of Foundation in it would
// need that library, which a bare Debian has not. These stand in its place: the program links without it, and whatever tried
// to ask the network for something would end at once.
#include "CNoCurl.h"

#include <stdlib.h>

void no_curl(void) {}

#define REFUSED(name) \
  void *name(void); \
  void *name(void) { abort(); }

REFUSED(curl_easy_cleanup)
REFUSED(curl_easy_getinfo)
REFUSED(curl_easy_init)
REFUSED(curl_easy_pause)
REFUSED(curl_easy_setopt)
REFUSED(curl_easy_strerror)
REFUSED(curl_free)
REFUSED(curl_global_init)
REFUSED(curl_multi_add_handle)
REFUSED(curl_multi_assign)
REFUSED(curl_multi_cleanup)
REFUSED(curl_multi_info_read)
REFUSED(curl_multi_init)
REFUSED(curl_multi_remove_handle)
REFUSED(curl_multi_setopt)
REFUSED(curl_multi_socket_action)
REFUSED(curl_slist_append)
REFUSED(curl_slist_free_all)
REFUSED(curl_url)
REFUSED(curl_url_get)
REFUSED(curl_url_set)
REFUSED(curl_version)
REFUSED(curl_version_info)
