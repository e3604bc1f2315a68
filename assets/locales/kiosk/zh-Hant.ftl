# 展台上說的話：由 src/kiosk/words.js 讀取，每則一行，$what 是所說的對象。
finish = 結束體驗
still-there = 你還在嗎？
still-there-what = 碰一下螢幕就能繼續，否則會為下一位觀眾重新開始。
still-there-secs = 還有 { $what } 秒。
still-here = 我還在
touch-to-begin = 碰一下螢幕，開始體驗
all-rest = 這裡的展項今天都需要休息，這一個狀況最好，歡迎試試。
address-title = 這個連結通往展廳之外
address-what = 用手機掃描 QR 碼，在自己的手機上開啟。
address-code = 網址的 QR 碼
address-here = 這一頁是給展廳工作人員看的
address-none = 它只在這台機器上，手機打不開。有什麼不對勁，請告訴工作人員。
close = 關閉
