# 碳浴缸：简体中文

title = 碳浴缸
purpose = 空气就像个浴缸。拧动水龙头，看看怎样才能让水不再上涨，让地球不再变暖。
attract = 碰一碰，让水位停下来
goal-stock-and-flow = 空气里的二氧化碳是存量：只要流入多于流出，它就一直上升，减排时也一样。
goal-net-zero = 只有净零才能让它停止上升，之后气温大致不变。
goal-goals = 中国 2030 和 2060 年的目标能起多大作用，世界其他地方又起多大作用。
scene-description = 一颗地球泡在浴缸里。左边，城市的烟囱冒着烟，水龙头把二氧化碳放进浴缸；右边，玻璃管把一部分引向森林和海洋。水越高，空气里的二氧化碳越多，地球越红，热气越浓。排放少了，烟就少了，风车多了；人们从空气里取走的二氧化碳多了，树林就大了。颜色深浅只是示意，不是各地的预测。
limits-of-the-model =
    这里的数字由公开发表的气候模型 FaIR 2 算出：它含碳循环和三层海洋，逐年从 1750 年算到 2300 年。色带表示三组参数算出的低值和高值，不是全部可能。
    甲烷等其他气体和颗粒物保持 2025 年的水平，除非你另选；如果甲烷继续增加，气温就不会走平。冰盖突然融化、冻土大量释放碳，模型里没有。这里的“净零”只算二氧化碳；各国的“碳中和”目标有的还包括其他温室气体。
    地球上的颜色图案是示意：陆地和北方变暖更快，全球平均与模型相同。

# 控制
group-both = 一起
group-china = 中国
group-rest = 世界其他地方
group-compare = 对比
group-time = 年份
action-play = 播放到 2100 年

control-both-peak-year = 哪一年排放达峰
    .help = 从这一年起，排放不再增加。
control-both-peak-height = 峰值多高
    .help = 2025 年是 100%。
control-both-net-zero-year = 哪一年归零
    .help = 到这一年，排放降到零。拉到最右边（2150 年）表示永远不降。
control-both-removals = 每年再取走多少
    .help = 种树、用机器收集，把二氧化碳从空气里取走。中国和世界其他地方各取这么多。
control-china-peak-year = 中国哪一年达峰
    .help = 从这一年起，中国的排放不再增加。
control-china-peak-height = 峰值多高
    .help = 中国 2025 年的排放是 100%。
control-china-net-zero-year = 中国哪一年归零
    .help = 拉到最右边（2150 年）表示永远不降。
control-china-removals = 中国每年取走多少
    .help = 种树、用机器收集，把二氧化碳从空气里取走。
control-rest-peak-year = 其他地方哪一年达峰
    .help = 从这一年起，世界其他地方的排放不再增加。
control-rest-peak-height = 峰值多高
    .help = 世界其他地方 2025 年的排放是 100%。
control-rest-net-zero-year = 其他地方哪一年归零
    .help = 拉到最右边（2150 年）表示永远不降。
control-rest-removals = 其他地方每年取走多少
    .help = 种树、用机器收集，把二氧化碳从空气里取走。
control-scenario = 看哪一条路
control-scenario-mine = 我定的
control-scenario-steady = 保持 2025 年的排放
control-scenario-goals = 中国 2030 达峰、2060 中和，其他地方不变
control-scenario-together = 大家都在 2060 年归零
control-other-gases = 甲烷等其他气体和颗粒物
control-other-gases-as-in-2025 = 保持 2025 年的水平
control-other-gases-cut-too = 也一起减少
control-other-gases-grow = 继续增加
control-shown-year = 浴缸里是哪一年
    .help = 拖到任何一年，看看那时的浴缸。

# 读数
readout-co2 = 空气里的二氧化碳
    .help = ppm 的意思是：一百万份空气里有多少份。
readout-inflow = 流进来
    .help = 人们每年排放的二氧化碳，减去取走的。
readout-drain = 流出去
    .help = 森林和海洋每年吸走的二氧化碳。
readout-warming = 比 1850–1900 年暖
    .help = 全球平均。括号里是低值和高值。

# 图
chart-co2 = 水面：空气里的二氧化碳
    .x = 年份
    .y = 二氧化碳（ppm）
    .summary = { $year } 年，空气里的二氧化碳是 { $co2_now } ppm，可能在 { $co2_now_low } 到 { $co2_now_high } 之间。{ $rising ->
        [0] 水面没有上涨。
       *[other] 水面还在上涨。
    }照这样下去，2100 年是 { $co2_2100 } ppm。
chart-co2-co2 = 二氧化碳
chart-co2-prediction = 我猜的线
    .help = 从 2025 年起，用手指或鼠标画到 2100 年。也可以用方向键：左右选年份，上下改高低。
chart-emissions = 水龙头和排水口
    .x = 年份
    .y = 每年的二氧化碳（吉吨，即十亿吨）
    .summary = { $year } 年流进来 { $inflow_now } 吉吨，森林和海洋吸走 { $drain_now } 吉吨。{ $goal ->
        [0] 水在 2100 年以前停不住。
       *[other] 水在 2100 年以前停住了。
    }
chart-emissions-net = 流进来（全世界）
chart-emissions-china = 中国排放的
chart-emissions-rest = 其他地方排放的
chart-emissions-drain = 流出去（森林和海洋）
chart-warming = 地球变暖了多少
    .x = 年份
    .y = 比 1850–1900 年暖（摄氏度）
    .summary = { $year } 年，地球比 1850–1900 年暖 { $warming_now } 摄氏度。照这样下去，2100 年暖 { $warming_2100 } 摄氏度（低值 { $warming_2100_low }，高值 { $warming_2100_high }）。
chart-warming-warming = 变暖

handle-both-peak = 全世界排放的峰值
handle-both-net-zero = 全世界归零的年份
handle-china-peak = 中国排放的峰值
handle-china-net-zero = 中国归零的年份
handle-rest-peak = 其他地方排放的峰值
handle-rest-net-zero = 其他地方归零的年份

label-inflow = 流进 { $value }
label-tub = 水就是空气里的二氧化碳
label-drain = 流出 { $value }
label-warming = { $value ->
        [0] 变暖不到 1 度
        [1] 变暖 1 度多
        [2] 变暖超过 1.5 度
        [3] 变暖超过 2 度
       *[other] 变暖超过 3 度！
    }
label-mark-1750 = 1750 年
label-mark-2025 = 2025 年
label-year = { $value } 年

# 故事
story-tub = 空气就像个浴缸
    .text = 缸里的水，就是空气里的二氧化碳。水龙头是人们烧煤、石油和天然气的排放。排水口是森林和海洋，只吸走一半多一点。水越高，地球越暖。
story-predict = 你猜猜看
    .text = 如果从今天起，排放不再增加，一直像 2025 年这么多，空气里的二氧化碳会怎样？在图上画出你猜的线。
    .done = 好，记下了。看看答案！
story-answer = 水还在涨
    .text = 水龙头没有拧大，可也没有拧小。流进来的一直比流出去的多，水面就一直上升。没猜中？一所著名大学的研究生也画错过。
story-stop = 让水停下来
    .text = 在图上拖动圆点：哪一年达峰，峰值多高，哪一年归零。可以只改中国、只改其他地方，或者一起改。让水在 2100 年以前停住，以后也不再涨。
    .done = 水停住了！拧小水龙头，水只是涨得慢些。只有净零——排放多少，就取走多少——水才不会再涨。
story-flat = 气温走平了
    .text = 看气温这条线。到了净零，气温差不多就停住了，但也不会马上降回去。浅色的带子，是科学家还拿不准的范围。
story-compare = 和真实的目标比一比
    .text = 中国宣布：2030 年前达峰，2060 年前碳中和。下面是目标和今天的数字。谁排得多？可以看总量、看人均、看历史累计。三样一起看，才看得全。
story-question-half = 考考你：减半
    .text = 想想浴缸，再选。
    .done = 记住：水面看的是流进减流出。
story-question-flat = 考考你：净零那一年
    .text = 想想气温那条线，再选。
    .done = 谢谢你来泡这个澡！把这个想法带回家吧。

question-half = 如果全世界的排放明年减半，以后不再变，未来一百年水面会怎样？
question-half-falls = 马上下降
    .why = 还不会。流进来的仍然不比流出去的少；水涨得少了，森林和海洋也吸得慢了。
question-half-steady = 永远停住
    .why = 会缓一缓，但停不住。水涨得少了，森林和海洋也吸得慢了，水面又慢慢上升。
question-half-rises-slower = 还在涨，只是慢多了
    .why = 对。减半让水涨得慢，净零才让它停下来。
question-flat = 到了净零，气温会怎样？
question-flat-back-at-once = 马上变回从前那么凉
    .why = 不会。海洋存了很多热，二氧化碳也要几百年才慢慢减少。
question-flat-stays = 差不多停在那里，不再升高
    .why = 对。所以越早到净零，停下来时的温度越低。
question-flat-goes-on = 还会一直升高
    .why = 好消息是不会。二氧化碳慢慢减少，海洋继续吸热，两者差不多抵消。

# 事实
fact-china-peak-goal = 中国的目标：二氧化碳排放在这一年以前达到峰值
fact-china-neutral-goal = 中国的目标：在这一年以前实现碳中和
fact-china-2035-cut = 中国 2035 年的目标：温室气体净排放量比峰值下降 7% 到 10%
fact-china-2035-non-fossil = 中国 2035 年的目标：非化石能源消费占比超过这个数
fact-china-2035-wind-solar = 中国 2035 年的目标：风电和太阳能发电装机容量（36 亿千瓦）
fact-china-2035-forest = 中国 2035 年的目标：森林蓄积量超过这个数（240 亿立方米）
fact-co2-2025 = 今天的水面：空气里的二氧化碳，全球年平均
fact-world-2025 = 今天的水龙头：全世界烧化石燃料和生产水泥排放的二氧化碳（381 亿吨）
fact-budget-1-5 = 要把升温控制在 1.5 摄氏度，全世界还能排放的二氧化碳（1,700 亿吨）
fact-china-2024 = 中国排放的二氧化碳（化石燃料和水泥）
fact-world-2024 = 全世界排放的二氧化碳（化石燃料和水泥）
fact-share-china = 看总量：中国占全世界当年的份额
fact-per-person-china = 看人均：中国平均每人排放的二氧化碳（排放量除以人口）
fact-per-person-world = 看人均：全世界平均每人排放的二氧化碳（排放量除以人口）
fact-cumulative-china = 看历史：1959 到 2018 年加起来，中国占全世界的份额

# 单位
unit-ppm = ppm
unit-K = °C
unit-Gt-a = 吉吨/年
unit-Gt = 吉吨
unit-t-a = 吨/年
unit-GW = 吉瓦
unit-10-9-m3 = 立方千米
unit-- = %

# 制作
role-model = 模型
role-pictures = 图画
role-words = 文字
