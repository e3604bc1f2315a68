# 碳浴缸：繁體中文

title = 碳浴缸
purpose = 空氣就像一座浴缸。轉一轉水龍頭，找出讓水不再上漲、讓地球不再變熱的方法。
attract = 碰一下，讓水位停下來
goal-stock-and-flow = 空氣中的二氧化碳是存量：只要流入多於流出，就會一直上升，減排時也一樣。
goal-net-zero = 只有淨零才能讓它停止上升，之後氣溫大致持平。
goal-goals = 中國 2030 與 2060 年的目標能起多大作用，世界其他地方又起多大作用。
scene-description = 一顆地球泡在浴缸裡。左邊城市的煙囪冒著煙，水龍頭把二氧化碳注入浴缸；右邊的玻璃管把一部分送往森林和海洋。水位越高，空氣中的二氧化碳越多，地球越紅，熱氣越濃。排放少了，煙就少了，風機變多；人們從空氣中移除的二氧化碳多了，樹林就變大。顏色深淺只是示意，並非各地的預測。
limits-of-the-model =
    這裡的數字由公開發表的氣候模式 FaIR 2 算出：包含碳循環與三層海洋，逐年從 1750 年算到 2300 年。色帶是三組參數算出的低值與高值，不代表所有可能。
    甲烷等其他氣體和懸浮微粒維持 2025 年的水準，除非你另外選擇；如果甲烷繼續增加，氣溫就不會持平。冰層突然崩解、凍土大量釋碳，模型裡沒有。這裡的「淨零」只計算二氧化碳；各國的「碳中和」目標有些還包括其他溫室氣體。
    地球上的顏色圖案是示意：陸地和北方升溫較快，全球平均與模型一致。

# 控制
group-both = 一起
group-china = 中國
group-rest = 世界其他地區
group-compare = 比較
group-time = 年份
action-play = 播放到 2100 年

control-both-peak-year = 哪一年排放達峰
    .help = 從這一年起，排放不再增加。
control-both-peak-height = 峰值多高
    .help = 以 2025 年為 100%。
control-both-net-zero-year = 哪一年歸零
    .help = 到這一年，排放降到零。拉到最右邊（2150 年）代表永遠不降。
control-both-removals = 每年再移除多少
    .help = 種樹、用機器捕捉，把二氧化碳從空氣中移除。中國和世界其他地區各移除這麼多。
control-china-peak-year = 中國哪一年達峰
    .help = 從這一年起，中國的排放不再增加。
control-china-peak-height = 峰值多高
    .help = 以中國 2025 年的排放為 100%。
control-china-net-zero-year = 中國哪一年歸零
    .help = 拉到最右邊（2150 年）代表永遠不降。
control-china-removals = 中國每年移除多少
    .help = 種樹、用機器捕捉，把二氧化碳從空氣中移除。
control-rest-peak-year = 其他地區哪一年達峰
    .help = 從這一年起，世界其他地區的排放不再增加。
control-rest-peak-height = 峰值多高
    .help = 以世界其他地區 2025 年的排放為 100%。
control-rest-net-zero-year = 其他地區哪一年歸零
    .help = 拉到最右邊（2150 年）代表永遠不降。
control-rest-removals = 其他地區每年移除多少
    .help = 種樹、用機器捕捉，把二氧化碳從空氣中移除。
control-scenario = 看哪一條路
control-scenario-mine = 我定的
control-scenario-steady = 維持 2025 年的排放
control-scenario-goals = 中國 2030 達峰、2060 中和，其他地區不變
control-scenario-together = 大家都在 2060 年歸零
control-other-gases = 甲烷等其他氣體和懸浮微粒
control-other-gases-as-in-2025 = 維持 2025 年的水準
control-other-gases-cut-too = 也一起減少
control-other-gases-grow = 繼續增加
control-shown-year = 浴缸裡是哪一年
    .help = 拖到任何一年，看看那時候的浴缸。

# 讀數
readout-co2 = 空氣中的二氧化碳
    .help = ppm 是百萬分之一：一百萬份空氣裡有多少份。
readout-inflow = 流進來
    .help = 人類每年排放的二氧化碳，減去移除的。
readout-drain = 流出去
    .help = 森林和海洋每年吸收的二氧化碳。
readout-warming = 比 1850–1900 年升溫
    .help = 全球平均。括號裡是低值與高值。

# 圖表
chart-co2 = 水位：空氣中的二氧化碳
    .x = 年份
    .y = 二氧化碳（ppm）
    .summary = { $year } 年，空氣中的二氧化碳是 { $co2_now } ppm，可能介於 { $co2_now_low } 到 { $co2_now_high }。{ $rising ->
        [0] 水位沒有上漲。
       *[other] 水位還在上漲。
    }照這樣下去，2100 年是 { $co2_2100 } ppm。
chart-co2-co2 = 二氧化碳
chart-co2-prediction = 我猜的線
    .help = 從 2025 年起，用手指或滑鼠畫到 2100 年。也可以用方向鍵：左右選年份，上下調高低。
chart-emissions = 水龍頭與排水孔
    .x = 年份
    .y = 每年的二氧化碳（Gt，即十億公噸）
    .summary = { $year } 年流進 { $inflow_now } Gt，森林和海洋吸收 { $drain_now } Gt。{ $goal ->
        [0] 水位在 2100 年以前沒有停住。
       *[other] 水位在 2100 年以前停住了。
    }
chart-emissions-net = 流進來（全世界）
chart-emissions-china = 中國的排放
chart-emissions-rest = 其他地區的排放
chart-emissions-drain = 流出去（森林和海洋）
chart-warming = 地球升溫多少
    .x = 年份
    .y = 比 1850–1900 年升溫（°C）
    .summary = { $year } 年，地球比 1850–1900 年升溫攝氏 { $warming_now } 度。照這樣下去，2100 年升溫攝氏 { $warming_2100 } 度（低值 { $warming_2100_low }，高值 { $warming_2100_high }）。
chart-warming-warming = 升溫

handle-both-peak = 全世界排放的峰值
handle-both-net-zero = 全世界歸零的年份
handle-china-peak = 中國排放的峰值
handle-china-net-zero = 中國歸零的年份
handle-rest-peak = 其他地區排放的峰值
handle-rest-net-zero = 其他地區歸零的年份

label-inflow = 流進 { $value }
label-tub = 水就是空氣中的二氧化碳
label-drain = 流出 { $value }
label-warming = { $value ->
        [0] 升溫不到 1 度
        [1] 升溫 1 度多
        [2] 升溫超過 1.5 度
        [3] 升溫超過 2 度
       *[other] 升溫超過 3 度！
    }
label-mark-1750 = 1750 年
label-mark-2025 = 2025 年
label-year = { $value } 年

# 故事
story-tub = 空氣就像一座浴缸
    .text = 缸裡的水，就是空氣中的二氧化碳。水龍頭是人類燒煤、石油和天然氣的排放。排水孔是森林和海洋，只吸收一半多一點。水位越高，地球越熱。
story-predict = 你來猜猜看
    .text = 如果從今天起，排放不再增加，一直和 2025 年一樣多，空氣中的二氧化碳會怎麼變？在圖上畫出你猜的線。
    .done = 好，記下來了。來看答案！
story-answer = 水還在漲
    .text = 水龍頭沒有轉大，可是也沒有轉小。流進來的一直比流出去的多，水位就一直上升。沒猜中？一所頂尖大學的研究生也畫錯過。
story-stop = 讓水停下來
    .text = 拖曳圖上的圓點：哪一年達峰、峰值多高、哪一年歸零。可以只改中國、只改其他地區，或者一起改。讓水在 2100 年以前停住，之後也不再漲。
    .done = 水停住了！把水龍頭轉小，水只是漲得慢一點。只有淨零——排放多少，就移除多少——水才不會再漲。
story-flat = 氣溫持平了
    .text = 看看氣溫這條線。到了淨零，氣溫差不多就停住了，但也不會馬上降回去。淺色的帶子，是科學家還不確定的範圍。
story-compare = 和真實的目標比一比
    .text = 中國宣布：2030 年前碳達峰，2060 年前碳中和。下面是目標和現在的數字。誰排得多？可以看總量、看人均、看歷史累計。三種一起看，才看得完整。
story-question-half = 考考你：減半
    .text = 想想浴缸，再作答。
    .done = 記住：水位要看流進減流出。
story-question-flat = 考考你：淨零那一年
    .text = 想想氣溫那條線，再作答。
    .done = 謝謝你來泡這個澡！把這個想法帶回家吧。

question-half = 如果全世界的排放明年減半，之後不再變，未來一百年水位會怎麼變？
question-half-falls = 馬上下降
    .why = 還不會。流進來的還是不比流出去的少；水漲得少了，森林和海洋也吸得慢了。
question-half-steady = 永遠停住
    .why = 會緩一緩，但停不住。水漲得少了，森林和海洋也吸得慢了，水位又慢慢上升。
question-half-rises-slower = 還是會漲，只是慢很多
    .why = 答對了。減半讓水漲得慢，淨零才讓它停下來。
question-flat = 到了淨零，氣溫會怎麼變？
question-flat-back-at-once = 馬上變回從前那麼涼
    .why = 不會。海洋存了很多熱，二氧化碳也要好幾百年才會慢慢減少。
question-flat-stays = 差不多停在那裡，不再上升
    .why = 答對了。所以越早到淨零，停下來時的溫度就越低。
question-flat-goes-on = 還會一直上升
    .why = 好消息是不會。二氧化碳慢慢減少，海洋繼續吸熱，兩者大致抵消。

# 事實
fact-china-peak-goal = 中國的目標：二氧化碳排放在這一年以前達到峰值
fact-china-neutral-goal = 中國的目標：在這一年以前達成碳中和
fact-china-2035-cut = 中國 2035 年的目標：溫室氣體淨排放比峰值減少 7% 至 10%
fact-china-2035-non-fossil = 中國 2035 年的目標：非化石能源占消費的比例超過這個數
fact-china-2035-wind-solar = 中國 2035 年的目標：風力和太陽能發電的裝置容量
fact-china-2035-forest = 中國 2035 年的目標：森林蓄積量超過這個數（240 億立方公尺）
fact-co2-2025 = 現在的水位：空氣中的二氧化碳，全球年平均
fact-world-2025 = 現在的水龍頭：全世界燒化石燃料和製造水泥排放的二氧化碳（381 億公噸）
fact-budget-1-5 = 若要把升溫控制在攝氏 1.5 度，全世界還能排放的二氧化碳（1,700 億公噸）
fact-china-2024 = 中國排放的二氧化碳（化石燃料和水泥）
fact-world-2024 = 全世界排放的二氧化碳（化石燃料和水泥）
fact-share-china = 看總量：中國占全世界當年的比例
fact-per-person-china = 看人均：中國平均每人排放的二氧化碳（排放量除以人口）
fact-per-person-world = 看人均：全世界平均每人排放的二氧化碳（排放量除以人口）
fact-cumulative-china = 看歷史：1959 到 2018 年加起來，中國占全世界的比例

# 單位
unit-ppm = ppm
unit-K = °C
unit-Gt-a = Gt/年
unit-Gt = Gt
unit-t-a = 公噸/年
unit-GW = GW
unit-10-9-m3 = 立方公里
unit-- = %

# 製作
role-model = 模型
role-pictures = 圖畫
role-words = 文字
