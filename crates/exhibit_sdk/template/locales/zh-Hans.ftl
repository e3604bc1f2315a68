title = 一杯茶
purpose = 看看茶凉得有多快，房间又起什么作用。
limits-of-the-model = 茶散热的快慢与它和房间的温差成正比。没有计入蒸发和搅拌。
scene-description = 一方热茶，热的时候发亮，上方有蒸汽。

group-room = 房间
action-pour = 倒一杯新茶

control-room = 房间温度
    .help = 茶最终会变成这个温度。

readout-tea = 茶
    .help = 茶现在的温度

chart-cooling = 变凉的过程
    .x = 倒茶后的分钟数
    .y = 温度
    .summary = { $minute } 分钟后，茶的温度是 { $tea } °C。
chart-cooling-tea = 茶

label-tea = { $value } °C

story-look = 试着改变房间温度
    .text = 茶一开始凉得快，后来越来越慢。为什么？

question-faster = 在哪个房间里茶凉得更快？
question-faster-hot = 热的房间
    .why = 那里温差小，而推动散热的正是温差。
question-faster-cold = 冷的房间
    .why = 对：温差越大，凉得越快。

unit--C = °C
unit-min = 分钟
