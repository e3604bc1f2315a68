# 展台上说的话：由 src/kiosk/words.js 读取，每条一行，$what 是所说的对象。
finish = 结束体验
still-there = 你还在吗？
still-there-what = 碰一下屏幕就能继续，否则将为下一位观众重新开始。
still-there-secs = 还有 { $what } 秒。
still-here = 我还在
touch-to-begin = 碰一碰屏幕，开始体验
all-rest = 这里的展项今天都需要歇一歇，这一个状态最好，欢迎试试。
address-title = 这个链接通向展厅之外
address-what = 用手机扫一扫，在自己的手机上打开。
address-code = 网址的二维码
address-here = 这一页是给展厅工作人员看的
address-none = 它只在这台机器上，手机打不开。有什么问题，请告诉工作人员。
close = 关闭
