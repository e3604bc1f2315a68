# The words that are always there, compiled into the page; the others are fetched. Each line is one of the whole file's.
loading = 正在打开……
to-hall = 展厅
language = 语言
try-again = 再试一次
fault-details = 给工作人员的信息
fault-unknown = 出了点问题。
way-unknown = 再试一次，或者回展厅看看别的展项。
fault-file-missing = 有一个文件没有取到。
way-file-missing = 请检查网络，再试一次。
