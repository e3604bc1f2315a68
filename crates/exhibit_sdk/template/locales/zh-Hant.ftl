title = 一杯茶
purpose = 看看茶涼得有多快，房間又起什麼作用。
limits-of-the-model = 茶散熱的快慢與它和房間的溫差成正比。沒有計入蒸發和攪拌。
scene-description = 一方熱茶，熱的時候發亮，上方有蒸氣。

group-room = 房間
action-pour = 倒一杯新茶

control-room = 房間溫度
    .help = 茶最終會變成這個溫度。

readout-tea = 茶
    .help = 茶現在的溫度

chart-cooling = 變涼的過程
    .x = 倒茶後的分鐘數
    .y = 溫度
    .summary = { $minute } 分鐘後，茶的溫度是 { $tea } °C。
chart-cooling-tea = 茶

label-tea = { $value } °C

story-look = 試著改變房間溫度
    .text = 茶一開始涼得快，後來越來越慢。為什麼？

question-faster = 在哪個房間裡茶涼得更快？
question-faster-hot = 熱的房間
    .why = 那裡溫差小，而推動散熱的正是溫差。
question-faster-cold = 冷的房間
    .why = 對：溫差越大，涼得越快。

unit--C = °C
unit-min = 分鐘
