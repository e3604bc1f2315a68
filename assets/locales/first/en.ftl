# The words that are always there, compiled into the page; the others are fetched. Each line is one of the whole file's.
loading = Opening…
to-hall = Hall
language = Language
try-again = Try again
fault-details = For the staff
fault-unknown = Something went wrong.
way-unknown = Try again, or go back to the hall and choose another exhibit.
fault-file-missing = A file could not be fetched.
way-file-missing = Please check the network and try again.
