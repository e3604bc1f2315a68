# 摇晃前的几秒：简体中文

title = 摇晃前的几秒
purpose = 在一片虚构的海岸模拟一场地震，看两种波赛跑，用好预警给你的几秒钟。
attract = 碰一碰，摇晃之前你有几秒？
goal-two-waves = 地震会发出一种快而弱的波，和一种慢而强的波。用电波发出的预警能赶在强波前面。
goal-blind-zone = 离震中太近，预警来不及，这里叫盲区。台站越密、算得越快，盲区越小。
goal-act = 只有几秒，也够做一件有用的事。
scene-description = 从高处看黄昏里一片虚构的海岸：左边是海，中间有河流和亮灯的城镇，右边是雪山，地上立着一根根听地震的小塔。星形是震中，图钉是你所在的地方。前面是你家，像娃娃屋一样打开：孩子和奶奶、桌子、窗户、煤气灶、吊灯、书架。地震开始后，先有一圈细虚线、再有一圈粗实线在大地上扩散；细圈碰到小塔，小塔就亮；粗圈到了，屋子开始摇晃。
limits-of-the-model =
    海岸、城镇和台站都是虚构的。这里不做预测：没有人能说出地震哪天会来，这里也不出现真实的地震。提示声不是任何预警系统的声音。
    波在一个“平均的地球”（iasp91）里传播，各地都一样；真实的岩石会让远处的到时差上几秒。数字只适用到 1,000 公里。预警在最近的台站收到第一种波、再过一段固定的时间后发出；真实的台网要等几个台站，也会出错。地震在这里只是一个点；真的大地震沿着长长的断层破裂，可达几分钟。震级很大时，预警系统一开始会低估（震级饱和），这里没有算，一开始就当作全知道了。
    烈度是一个地区的平均值，由 5 到 8.5 级的地壳地震得来；松软的地面摇得更厉害。这个关系不看深度，震源很深时会偏高。屋里每个动作要多久，是我们自己估的。
how-sure =
    波走多久：很有把握。176 个到时与另一个独立程序算的 iasp91 相差不到千分之一秒；真实的地球在 100 公里内与它差零点几秒，再远差几秒。
    预警有几秒：在这个模型里大约准到一秒；真实世界里，手机和广播还要再花几秒。
    摇得多厉害：大约准到一度。同样远的两个地方，常常就差这么多。

# 控制
group-earthquake = 地震
group-you = 你
group-network = 台站
group-ground = 地面
action-start = 开始
action-cover = 伏地
action-gas = 关煤气
action-glass = 远离窗

control-epicentre-x = 震中：西到东
    .help = 也可以在地图上拖动星星。
control-epicentre-y = 震中：南到北
    .help = 也可以在地图上拖动星星。
control-depth = 深度
    .help = 从震中往下多深的地方开始破裂。
control-magnitude = 震级
    .help = 大一级，能量大约是 32 倍。
control-you-x = 你：西到东
    .help = 也可以拖动有小房子的图钉。
control-you-y = 你：南到北
    .help = 也可以拖动有小房子的图钉。
control-pace = 时间
control-pace-true-time = 真实速度
control-pace-half = 慢一半
control-pace-quarter = 慢到四分之一
control-station-spacing = 台站之间的距离
    .help = 在中国的重点预警区是 10 到 15 公里。
control-processing-delay = 计算和发送要多久
    .help = 从台站收到第一种波，到预警发出。
control-stations-on = 台站在听
control-zone = 哪里的地面
control-zone-east = 东部
control-zone-moderate = 中等活动区
control-zone-xinjiang = 新疆
control-zone-tibet = 青藏
control-strike = 断层的方向
    .help = 顺着断层，强烈摇晃传得更远。

# 读数
readout-warning = 你这里的预警
    .help = 从预警发出到强波到来有几秒。负数表示预警来晚了。没有台站时是 0。
readout-intensity = 你这里的烈度
    .help = 中国地震烈度：3 度在屋里能感觉到，6 度站不稳，8 度房屋受损。
readout-blind = 盲区半径
    .help = 在震中周围这么远以内，强波比预警先到。

# 图
chart-lead = 预警有几秒
    .x = 离震中多远（公里）
    .y = 预警（秒）
    .summary = { $alert_exists ->
        [0] 没有台站，就没有预警，谁也收不到提醒。
       *[other] 你离震中 { $distance } 公里，预警比强波早 { $warning_seconds } 秒。{ $no_blind_zone ->
            [0] { $blind_zone_radius } 公里以内来不及。
           *[other] 震源很深，没有盲区。
        }
    }{ $beyond ->
        [1] 超过 1,000 公里，时间不那么准。
        [2] 这个震级超出了烈度关系的范围。
        [3] 震源这么深，实际烈度比这里说的低。
       *[other] {""}
    }
chart-lead-lead = 预警
chart-lead-prediction = 我猜的线
    .help = 用手指或鼠标从震中画到 200 公里。也可以用方向键：左右选距离，上下改高低。
chart-times = 波什么时候到
    .x = 离震中多远（公里）
    .y = 地震开始后（秒）
    .summary = 你离震中 { $distance } 公里，第一种波（P）{ $p_time } 秒到，强波（S）{ $s_time } 秒到。{ $alert_exists ->
        [0] 没有台站，没有预警。
       *[other] 预警在 { $alert_time } 秒发出，所有地方同时收到。
    }{ $blind ->
        [0] {""}
       *[other] 你在盲区里。
    }
chart-times-p = 第一种波（P）
chart-times-s = 强波（S）
chart-times-alert = 预警
chart-intensity = 摇得多厉害
    .x = 离震中多远（公里）
    .y = 烈度（度）
    .summary = 你这里的烈度是 { $intensity } 度。同样远的地方，顺着断层是 { $intensity_along } 度，横着断层是 { $intensity_across } 度。{ $beyond ->
        [2] 这个震级超出了烈度关系的范围。
        [3] 震源这么深，实际烈度比这里说的低。
       *[other] {""}
    }
chart-intensity-along = 顺着断层
chart-intensity-across = 横着断层

handle-epicentre = 震中：地震开始的地方
handle-you = 你：你所在的地方

label-status = { $value ->
        [0] 一切平静
        [1] 岩石破裂了，还没有人知道
        [2] 预警！你知道该怎么做
        [3] 第一下晃动：快伏地！
        [4] 强烈摇晃，别起身
        [5] 结束了，三件事都赶上了！
        [6] 结束了，可以再试一次
        [7] 结束了，这里预警来晚了
        [8] 结束了，没有台站就没有预警
       *[9] 这里几乎感觉不到
    }
label-clock = { $value } 秒
label-countdown = { $value ->
        [-1] 你的家
       *[other] 还有 { $value } 秒
    }
label-p = { $value ->
        [-1] {""}
       *[other] P 波，快
    }
label-s = { $value ->
        [-1] {""}
       *[other] S 波，强
    }
label-blind = { $value ->
        [-1] {""}
       *[other] 盲区 { $value } 公里
    }
label-beyond = { $value ->
        [0] 虚构的海岸，不是预测
        [1] 超过 1,000 公里，不那么准
        [2] 震级超出烈度关系的范围
       *[3] 震源很深，实际摇得轻些
    }

# 故事
story-place = 一片虚构的海岸
    .text = { $reader ->
        [children] 你和奶奶住在海边。大山深处的岩石有时会断开，那就是地震。地图上的小塔，日夜替你听着大地。
       *[adults] 小塔是地震台站，相隔 15 公里。星星处的岩石一破裂，它们最先察觉；电波每秒 30 万公里，岩石里的波每秒只有 3 到 8 公里。地点和人物都是虚构的。
    }
story-before-everywhere = 先说说你的想法
    .text = { $reader ->
        [children] 你觉得呢？现在还没有对错。
       *[adults] 动手之前先答一题，最后会再问一次。
    }
    .done = 记下了，最后再问你一次。
story-before-smaller = 再猜一题
    .text = { $reader ->
        [children] 再猜一次，我们先替你记着。
       *[adults] 有些地方收不到预警。怎样才能让这片地方变小？
    }
    .done = 记下了。现在来看看。
story-race = 两种波赛跑
    .text = { $reader ->
        [children] 按“开始”。细虚线圈跑得快、力气小，叫 P 波。粗圈跑得慢、力气大，叫 S 波。P 波碰到小塔，小塔就喊：地震啦！
       *[adults] 让地震开始。P 波每秒约 6 公里，摇得轻；S 波每秒约 3.5 公里，摇得重。最近的台站收到 P 波，5 秒后预警发出。想看清楚，可以放慢时间。
    }
    .done = 预警发出了，各处同时收到。S 波还在路上。
story-predict = 有几秒钟？
    .text = { $reader ->
        [children] 画一条线：离星星近的地方，预警有几秒？远的地方呢？
       *[adults] 画出预警的秒数怎样随着离震中的距离变化。低于零，表示预警比强波来得晚。
    }
    .done = 好，记下了。看看答案！
story-answer = 越远，秒数越多
    .text = { $reader ->
        [children] 远的地方有好多秒。很近的地方，线在零以下：摇晃跑赢了预警。
       *[adults] 预警同时到达所有地方；S 波每公里要走约 0.29 秒。所以每远 10 公里，多出将近 3 秒。线穿过零的地方，就是盲区的边缘。
    }
story-act = 用好这几秒
    .text = { $reader ->
        [children] 你知道该怎么做。按“开始”。预警一来：叫奶奶离开玻璃，关煤气，再伏地、遮挡、手抓牢。
       *[adults] 让地震开始。预警之后，在 S 波到来前做完三件事：离开玻璃（2 秒）、关煤气（4 秒）、伏地遮挡手抓牢（3 秒）。从桌下再出来要多花 2 秒。如果只有几秒，就只做最后一件。
    }
    .done = 三件事都赶上了。几秒钟就够了。
story-blind = 现在站近一点
    .text = { $reader ->
        [children] 你家现在离星星很近。让地震开始，数一数，预警来得及吗？如果先感到一震：马上伏地，不要等。
       *[adults] 你现在离震中约 15 公里。让地震开始：S 波比预警先到，这就是盲区，过后地图上用虚线画出。世界上没有哪个系统能在这里预警；管用的是结实的房子，和第一下晃动时马上伏地。
    }
    .done = 虚线圈里就是盲区。在那里，第一下晃动就是唯一的提醒。
story-denser = 让盲区变小
    .text = { $reader ->
        [children] 把小塔放密一点，或者让电脑算快一点。盲区怎么变？一座小塔也没有呢？
       *[adults] 预警时刻等于 P 波走到最近台站的时间加上计算时间。试试台站相隔 50 公里和 12 公里，计算 8 秒和 3 秒。台站再好，也总要留下几秒、几公里。
    }
story-free = 你自己的地震
    .text = { $reader ->
        [children] 把星星和图钉拖到你喜欢的地方。哪里摇得厉害，哪里几乎感觉不到？
       *[adults] 改变震级、深度和地区。烈度随距离减弱，顺着断层减得慢些；震级不改变波到的时间，只改变摇得多重。
    }
story-after-everywhere = 再问一次
    .text = { $reader ->
        [children] 你都看到了。现在怎么说？
       *[adults] 看过之后，再答一次第一题。
    }
    .done = 要有足够长的路，预警才跑得赢。
story-after-smaller = 最后一题
    .text = { $reader ->
        [children] 想想那些小塔，再选。
       *[adults] 想想预警要等什么，再选。
    }
    .done = 谢谢你！今晚在家看一看：结实的桌子在哪里，煤气阀门在哪里？

question-everywhere = 地震开始了，预警用电波发出。它在所有地方都比强烈摇晃先到吗？
question-everywhere-yes = 是，电波总是更快
    .why = 电波是快，可是要先有台站察觉、电脑算好。很近的地方，S 波早就到了。
question-everywhere-not-near = 离震中近的地方不是
    .why = 对。那里 S 波比预警先到，叫盲区。
question-everywhere-not-far = 远的地方不是
    .why = 正好相反：越远，S 波走得越久，留给你的秒数越多。
question-smaller = 怎样让收不到预警的地方变小？
question-smaller-louder = 把警报声开大
    .why = 还是来不及。要紧的是什么时候发出。
question-smaller-denser = 台站更密，算得更快
    .why = 对。越早有台站收到 P 波，越早发出预警，盲区就越小。
question-smaller-weaker = 地震小一点
    .why = 摇得轻些，可是波跑得一样快。

# 事实
fact-stations-2024 = 国家地震预警工程建成时的观测站点数
fact-spacing-2020 = 重点预警区设计的台站间距：10 公里到
fact-seconds-2020 = 重点预警区设计的预警时间：震后 5 秒到

# 声音
sound-knock = 两下木头敲击声：预警来了
sound-rumble = 屋子隆隆作响

# 单位
unit-km = 公里
unit-s = 秒
unit-degree = 度
unit-deg = °
unit-1 = {""}

# 制作
role-model = 模型
role-pictures = 图画
role-sounds = 声音
role-words = 文字
