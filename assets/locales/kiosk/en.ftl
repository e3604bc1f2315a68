# What a kiosk says: src/kiosk/words.js reads it, one line each, $what being what it speaks of.
finish = Finish
still-there = Still there?
still-there-what = Touch anywhere to go on. Otherwise this starts over for the next visitor.
still-there-secs = { $what } seconds.
still-here = I'm still here
touch-to-begin = Touch here to begin
all-rest = The exhibits here need a rest today. This one is in the best shape: do try it.
address-title = This leads out of the hall
address-what = Open it on your own phone: point its camera at the code.
address-code = The address as a code for a phone's camera
address-here = This is for whoever looks after the hall
address-none = It is on this machine alone, and no phone can open it. Tell the staff if something does not work.
close = Close
