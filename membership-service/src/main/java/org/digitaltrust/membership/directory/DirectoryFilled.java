package org.digitaltrust.membership.directory;

/** Members were entered in the directory who have not changed. */
record DirectoryFilled() {}
