# The words that are always there, compiled into the page; the others are fetched. Each line is one of the whole file's.
loading = 正在開啟……
to-hall = 展廳
language = 語言
try-again = 再試一次
fault-details = 給工作人員的資訊
fault-unknown = 出了點問題。
way-unknown = 再試一次，或者回展廳看看別的展項。
fault-file-missing = 有一個檔案無法取得。
way-file-missing = 請檢查網路，再試一次。
