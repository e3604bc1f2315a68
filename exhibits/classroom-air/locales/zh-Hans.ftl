# 教室的空气：简体中文

title = 教室的空气
purpose = 四十五个同学呼吸同一屋空气。打开窗户，看仪表上的数字和感染风险怎样一起变。
attract = 碰一碰，给教室换换气
goal-shared-breath = 门窗紧闭的房间里，每一口气中被别人呼出过的那一份越来越多。
goal-fresh-air = 开窗通风，能把二氧化碳和飘浮的病菌一起带走。
goal-what-helps-what = 净化器和口罩挡得住病菌，挡不住二氧化碳：数字降了和风险降了，是两回事。
scene-description = 一间剖开的教室，可以看到里面。五排课桌，每排九个同学，都朝左边的黑板坐着。白色的气团从每个人嘴边飘向邻座。后墙上有四扇带窗帘的窗、一只钟和一块显示二氧化碳的仪表。空气越闷，颜色越暖，雾气越浓。窗户打开后，浅色的气流从窗的上半部出去，蓝色的气流从下半部进来。一个同学得了“模型病”，头上有紫色标记；带刺的小颗粒从那里飘满全屋。左前方立着一台净化器。模型只知道全屋的平均值：气流和颗粒都是示意。
limits-of-the-model =
    模型把全屋空气看作混合均匀、处处一样。真实的教室里，离人嘴近的地方更差，窗边更好，风也会改变一切。这里的窗户只靠内外温差换气，走廊的空气当作新鲜空气。
    每个人的呼出量都按安静时的成年人计算。孩子呼出得少，所以真实的班级达不到这么高；实测的教室大约在 1,500 到 4,000 ppm。超过 5,000 ppm，人早就出去了；超过 40,000 ppm，模型已没有意义。
    这是一种“模型病”，不是哪种真的病。“感染量子”是平均的说法：吸入一个量子的人，100 个里有 63 个会被感染。咳嗽、接触和疫苗都不在模型里。画面中的漩涡、气团和颗粒是示意。
how-sure = { $reader ->
    [children] 很有把握的：关着窗，呼出的气会越积越多；开了窗，就会带走。谁有仪表都能试。没那么有把握的：到底会有几个人生病。房间不同、病不同，结果就不同。所以拿两种做法来比一比，别只信一个数字。
   *[adults] 二氧化碳的收支几乎是精确的：与欧洲核子研究中心的 CAiMIRA 相差不到百万分之一，用任何一块仪表都能验证曲线的形状。窗户的换气量只是粗略估计：风、纱窗、家具都有影响。感染风险最没把握：各人排出的量子差别很大，而且只能从事后调查的疫情里推算。请相信两种做法的比较，而不是某一个百分数。
    }

group-room = 教室
group-clean = 净化
group-class = 班级
action-new-day = 新的一天

control-windows = 窗户打开
    .help = 四扇窗。也可以直接拖动画面里的玻璃。
control-door = 打开通走廊的门
control-colder = 外面比里面冷
    .help = 暖空气从窗的上部出去，冷空气从下部进来：外面越冷，换得越快。模型里没有风。
control-purifier = 净化器
    .help = 每小时净化多少空气。它拦得住颗粒，二氧化碳却会穿过去。
control-masks = 口罩挡住
    .help = 呼出和吸入时各挡住多少颗粒。0% 就是不戴。
control-quanta = 模型病的传染力
    .help = 那一个生病的同学每小时排出多少感染量子。
control-pupils = 同学人数
    .help = 有 45 个座位，再多就站在后墙边。
control-timetable = 作息
control-timetable-straight = 不休息：8 点到 12 点、14 点到 17 点
control-timetable-breaks = 每节课后休息 10 分钟
control-timetable-airing = 课间窗户全开

readout-co2 = 二氧化碳
    .help = ppm：百万份空气里的份数。室外是四百多。
readout-rebreathed = 每口气中别人用过的
    .help = 你吸进的空气里，曾经在别人肺里待过的那一份。
readout-infection = 到现在的感染风险
    .help = 一个健康的同学从早上到现在染上模型病的可能性。
readout-changes = 新鲜空气
    .help = 每小时换进来几屋子空气。
readout-heat = 散失的热量
    .help = 要靠暖气补上的热量。一台小电暖器是 2 千瓦。

chart-co2 = 一天里的二氧化碳
    .x = 时间（时）
    .y = 二氧化碳（ppm）
    .summary = 现在是 { $clock }。仪表显示 { $co2_ppm } ppm，每口气里有 { $rebreathed_percent }% 曾在别人肺里待过。{ $air_words ->
        [0] 空气新鲜。
        [1] 空气不错。
        [2] 有点闷。
        [3] 非常闷。
        [4] 人早该出去了。
       *[other] 模型已不适用。
    }如果什么都不再改变，今天最高是 { $co2_highest } ppm。{ $doubt ->
        [0] { "" }
        [1] 班里没有人。
        [2] 这么高的数值，教室里从没有长时间测到过。
        [3] 这样的空气里没人能活下去。
        [4] 传染力这么强的人几乎没有见过。
       *[5] 内外几乎没有温差：这时换气全看风，而模型里没有风。
    }
chart-co2-day = 今天（照现在这样下去）
chart-co2-shut = 一直关着，不休息
chart-co2-limit = 国家标准的限值（1,000 ppm）
chart-co2-prediction = 我的猜测
    .help = 用手指或鼠标从 8 时画到 10 时。也可以用方向键：左右选时间，上下移动。
chart-infection = 一天里的感染风险
    .x = 时间（时）
    .y = 染上模型病（%）
    .summary = 现在是 { $clock }。一个健康的同学染上模型病的可能性是 { $infection_percent }%。照现在这样下去，到晚上是 { $infection_evening }%；如果一直关着，会是 { $infection_shut_evening }%。仪表显示 { $co2_ppm } ppm。{ $doubt ->
        [4] 传染力这么强的人几乎没有见过。
       *[other] { "" }
    }
chart-infection-day = 今天（照现在这样下去）
chart-infection-shut = 一直关着，不戴口罩，不休息

handle-windows = 窗户打开

label-air = { $value ->
    [0] 空气新鲜
    [1] 空气不错
    [2] 有点闷
    [3] 非常闷
    [4] 人早该出去了
   *[other] 模型已不适用
    }
label-exchange = 每小时换气 { $value } 次
label-ill = 模型病

sound-murmur = 教室里的低语和写字声
sound-wind = 风吹窗帘
sound-hum = 净化器的嗡嗡声
sound-bell = 上下课铃

story-welcome = 八点，窗户关着
    .text = { $reader ->
        [children] 上课了。外面冷，门窗都关着。看那些白色的气团，那就是大家呼出来的气。它会去哪儿呢？
       *[adults] 45 个同学坐在 180 立方米的空气里，门窗紧闭。每一口呼出的气里约有 4% 是二氧化碳。只有缝隙透气，每小时大约换进一屋子空气。请看呼出的气往哪里去。
    }
story-ask-share = 先猜一猜
    .text = { $reader ->
        [children] 别人呼出的气混在空气里，看不见。猜一个！
       *[adults] 你的回答会留着。到最后再看看，是不是还这么想。
    }
    .done = { $reader ->
        [children] 记下了！最后再问你一次。
       *[adults] 记下了，最后再看。
    }
story-ask-purifier = 净化器呢？
    .text = { $reader ->
        [children] 净化器把空气吸进去，滤干净了再吹出来。它会改变哪个数字？
       *[adults] 净化器让室内空气穿过细密的滤网。想一想，滤网能留住什么？
    }
    .done = { $reader ->
        [children] 记下了！我们来试试。
       *[adults] 记下了。现在做实验。
    }
story-predict = 画出读数的变化
    .text = { $reader ->
        [children] 又回到 8 点，门窗全关。数字从低处开始，到 10 点会到哪里？画一条线吧！
       *[adults] 满满一班人，门窗一直关到 10 点。请画出你预想的二氧化碳：直线上升、弯曲，还是很快变平？虚线是 1,000 ppm 的限值。
    }
    .done = { $reader ->
        [children] 画好了，来看看真的会怎样。
       *[adults] 记下了。请看结果。
    }
story-answer = 升得真快
    .text = { $reader ->
        [children] 几分钟就超过 1,000 了！到 10 点，你吸的每一口气，差不多有十分之一在同学的肺里待过。你在吸邻座呼出的气呢。
       *[adults] 几分钟就越过 1,000 ppm。随后曲线弯下来：屋里积得越多，从缝隙走掉的也越多，到约 5,800 ppm 时进出相等。到 10 点，每口气里有 12% 曾在别人肺里待过。这里按成年人计算，孩子呼出得少一些，但曲线的样子一样。
    }
story-open = 看你的了：开窗！
    .text = { $reader ->
        [children] 九点一刻，好闷啊。把窗户拉开！让数字降到 1,000 以下，并保持一刻钟。但散失的热量别超过 9 千瓦，不然大家要冻坏了。
       *[adults] 请把数字降到 1,000 ppm，并保持 15 分钟（教室里的时间），同时散失的热量不超过 9 千瓦，相当于四五台电暖器。窗、门和室外的冷暖都由你定。
    }
    .done = { $reader ->
        [children] 成功！呼出的气从上面出去，新鲜空气从下面进来。看，紫色的病菌也少了。
       *[adults] 成功。新鲜空气把二氧化碳和病菌一起带走。窗开一半就够了：外面越冷，换得越快。
    }
story-purifier = 净化器还是窗户？
    .text = { $reader ->
        [children] 又全关上了，但净化器开着。紫色的病菌被它吸走了。那块仪表呢？还在往上升！再试试口罩，然后开窗。
       *[adults] 又关上了，净化器每小时净化 800 立方米：对颗粒来说，相当于多换 4.4 次气，风险降了一半多。二氧化碳却穿过滤网，数字照样上升。口罩起两次作用，呼出一次、吸入一次：各挡一半，就只剩四分之一。只有新鲜空气两样都管。
    }
story-timetable = 课间也有用
    .text = { $reader ->
        [children] 现在每节课后都休息，窗户全打开。看那条锯齿线！要是课间不开窗呢？要是班里人少一些呢？
       *[adults] 课间十分钟窗户全开，一节课积下的大半都换走了，墙壁还来不及变冷。不过每节课里数字还会再升上去。比较三种作息，再试试人少一半的班。
    }
story-free = 过好这一天
    .text = { $reader ->
        [children] 现在全归你管了。能不能让空气好，脚也不冷？下面是人们在真的教室里测到的数字。
       *[adults] 全部由你控制。下面是标准里的限值，和真实教室里测得的数值。仪表告诉你什么时候该开窗，但不知道有没有人生病。
    }
story-again-share = 再问一次：谁的气？
    .text = { $reader ->
        [children] 现在你知道得更多了。你说呢？
       *[adults] 和开头一样的问题。
    }
    .done = { $reader ->
        [children] 下次觉得闷，你就知道为什么了。
       *[adults] 闷闷的气味就是别人呼出的气。鼻子会习惯，仪表不会。
    }
story-again-purifier = 再问一次：净化器
    .text = { $reader ->
        [children] 这个也再来一次。
       *[adults] 第二个问题。
    }
    .done = { $reader ->
        [children] 谢谢你！去开一扇窗吧。
       *[adults] 谢谢。能开窗就开窗，不能开窗就净化。
    }

question-share = 窗户关了两个小时：你吸进的空气里，有多少已经在别人肺里待过？
question-share-hardly = 几乎没有，不到千分之一
    .why = 不止。看看 10 点时“别人用过的”那个数字。
question-share-tenth = 大约十分之一
    .why = 对。坐满又关着的这间教室里大约是十分之一；真实的孩子呼出得少，会再低一些。
question-share-most = 一半以上
    .why = 没有那么多：那样的空气里谁也清醒不了。十分之一已经很多了。
question-purifier = 窗户关着，净化器开着，会怎样？
question-purifier-both = 二氧化碳降，感染风险也降
    .why = 两样都管的只有窗户。滤网拦住颗粒，而二氧化碳是气体，会穿过去。
question-purifier-co2-only = 二氧化碳降，风险不变
    .why = 正好相反：滤网拦住颗粒，放走气体。
question-purifier-risk-only = 风险降，二氧化碳照样升
    .why = 对。滤网留得住颗粒，留不住气体。所以数字好看不是全部，数字难看也不是全部。

fact-gb-limit = 国家标准 GB/T 18883-2022 中室内二氧化碳的限值（0.10%）
fact-shenyang-low = 沈阳一所小学冬季教室，一天平均：最低
fact-shenyang-high = 同一所学校的教室：最高
fact-denmark = 丹麦靠开窗换气的教室里，超过 1,000 ppm 的占
fact-outdoors = 室外空气中的二氧化碳，全球平均
fact-breath = 呼出的气比吸进的气多出的二氧化碳

unit-ppm = ppm
unit-- = %
unit-1-h = 次/时
unit-kW = 千瓦
unit-h = 时
unit-K = °C
unit-m3-h = 立方米/时

# 制作
role-model = 模型
role-pictures = 图画
role-sounds = 声音
role-words = 文字
