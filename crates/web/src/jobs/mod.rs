//! Job descriptions: the list, and the page on which one is read and written.
