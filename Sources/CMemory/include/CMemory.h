#ifndef CMEMORY_H
#define CMEMORY_H

/// Gives back the memory that only the start of the program needed: free blocks of the heap, and pages of the program's
/// own code. The code comes back from the file, page by page, as it is used; nothing that was written is touched.
void cm_release_start(void);

#endif
