
title = 隔夜饭
purpose = 煮一锅饭，放一放，收起来。用放大镜看看：饭温吞吞的时候，里面长出了什么。
attract = 碰一碰，看看隔夜饭里长了什么
goal-hours-warm = 要紧的是熟食在 60 到 10 °C 之间待了几个小时，而不是有没有隔夜。
goal-portioning = 浅浅一层比厚厚一盆凉得快得多，放进冰箱也一样。
goal-toxin-stays = 再加热能杀死细菌，却去不掉它们可能留下的耐热毒素。
goal-cold-loving = 有些细菌，比如李斯特菌，在冰箱里照样生长。
scene-description = 傍晚的厨房。木台面上放着一只玻璃盒，从侧面能看见里面的米饭：红的热，蓝的凉。一面大放大镜照着其中一粒饭。饭粒上的绿色小棒是细菌，它们不断分裂，新的总挨着母细胞。窗外从黑夜走到天亮，墙上的钟在走。进了冰箱，四周变成淡蓝色。被杀死的细菌只剩灰色的空壳；紫色晶体表示这里可能有毒素。
limits-of-the-model =
    生长按巴拉尼–罗伯茨模型计算，参数来自已发表的研究：米饭里的蜡样芽孢杆菌（8.67 到 49.68 °C，此外按“不生长”处理），以及湿润、不太酸的即食食品里的李斯特菌（在 2 到 25 °C 验证过，此外只是把曲线延长）。起点是每克 100 个由芽孢长出的蜡样芽孢杆菌，或 10 个李斯特菌；你家厨房里可能不一样。
    米饭怎么变凉，是按一层平板散热算的，用的是常见数值，只作示意，不是对你家那口锅的测量。再加热只看中心温度。杀菌快慢借用牛肉里沙门氏菌的数据作参照，表到 69.4 °C 为止，再往上只是把直线延长。芽孢能活下来，没有计入。
    有多少毒素，这里算不出来。紫色晶体只表示：每克超过 10 万个时，可能有毒素。本展项从不说哪样东西可以吃。拿不准就扔。
how-sure = { $reader ->
    [children] 比较有把握的是：温吞吞的时间很要紧；浅盒子凉得快；加热赶不走毒素。没把握的是：你家的饭里到底有多少细菌，可能更多，也可能更少。拿不准就扔。
   *[adults] 比较可靠的：生长曲线的形状（美国农业部公布的米饭降温表，13 个数值全都对上，相差不到 0.01 个数量级）、杀菌时间的量级、呕吐毒素耐得住煮沸。不确定的：起始数量、菌株、做法、真实的锅怎么变凉。差上十倍并不稀奇。拿不准就扔。
}

group-store = 收起来
group-kitchen = 室温和时间
group-heat = 再加热
group-cold = 冰箱
action-cook = 重新煮一锅
action-reheat = 加热／撤销

control-counter-hours = 在台面上放几小时
    .help = 放进冰箱之前，米饭在屋里放了多久。
control-depth = 米饭有多厚
    .help = 盒子里的米饭有多深。也可以直接拖动画面里的饭面。
control-fridge-temperature = 冰箱温度
    .help = 冰箱里有多冷。胡乱设也行，看看会怎样。
control-room-temperature = 室温
    .help = 整夜里厨房的温度。
control-shown-hour = 晚饭后几小时
    .help = 在这一夜和第二天里前后移动。
control-pace = 时间走多快
control-pace-slow = 慢：一秒 20 分钟
control-pace-usual = 一秒 1 小时
control-pace-fast = 快：一秒 3 个多小时
control-reheat-minutes = 加热几分钟
    .help = 一份饭热多久。设好后按“加热”。
control-portion-depth = 一份有多厚
    .help = 厚厚一坨，中间很久都是凉的。
control-reheat-temperature = 周围的温度
    .help = 围着米饭的蒸汽有多热。
control-dish-temperature = 冰箱温度
    .help = 放着火腿片的冰箱有多冷。
control-shown-day = 在冰箱里第几天
    .help = 在四个星期里前后移动。

readout-cells = 每克活菌数
    .help = 米饭里是蜡样芽孢杆菌，火腿里是李斯特菌。
readout-temperature = 中心温度
    .help = 凉得最慢、热得也最慢的地方。
readout-hours-warm = 温吞了几小时
    .help = 到现在为止，中心在 60 到 10 °C 之间待了多久。
readout-reduction = 再加热能杀掉（数量级）
    .help = 按现在的设置加热：1 表示十个里剩一个，6 表示一百万个里剩一个；到 12 就不再数了。用的是牛肉里沙门氏菌的数据，69.4 °C 以上是延长线。

chart-growth = 一克饭里的细菌
    .x = 晚饭后的小时数
    .y = 每克的数量级（2 是 100，5 是 10 万）
    .summary = 过了 { $hour } 小时，每克米饭里有 { $cells_before } 个蜡样芽孢杆菌，活着的是 10 的 { $log10_bcereus } 次方。到 24 小时是 10 的 { $log10_at_24_hours } 次方。{ $toxin_possible ->
        [0] 到现在不到 10 万。
       *[other] 超过 10 万：可能已有毒素，再加热也去不掉。拿不准就扔。
    }{ $growth_range ->
        [0] 按这个模型，现在太冷，不生长。
        [2] 按这个模型，现在太热，不生长。
       *[other] 现在的温度适合它们生长。
    }
chart-growth-growth = 你的米饭
chart-growth-two-hours = 2 小时后就进冰箱
chart-growth-prediction = 我的猜测
    .help = 用手指或鼠标，从晚饭时一直画到 24 小时后。也可以用方向键：左右选时间，上下移动曲线。
chart-temperature = 米饭有多热
    .x = 晚饭后的小时数
    .y = 温度（°C）
    .summary = 过了 { $hour } 小时，米饭中心 { $temperature } °C，表面 { $top_temperature } °C。到现在，中心在 60 到 10 °C 之间待了 { $hours_warm } 小时；24 小时里一共是 { $hours_warm_in_24 } 小时。
chart-temperature-core = 中心
chart-temperature-top = 表面
chart-temperature-hot-edge = 60 °C
chart-temperature-cold-edge = 10 °C
chart-reheat = 加热时：一份饭的中心
    .x = 加热的分钟数
    .y = 温度（°C）
    .summary = 按现在的设置加热，中心到 { $core_after_reheating } °C，杀菌 { $reduction_after_reheating } 个数量级。{ $heat_range ->
        [0] 现在的温度几乎杀不死细菌。
        [1] 现在的温度在杀菌时间表的范围里。
       *[other] 现在的温度超出了杀菌时间表（到 69.4 °C 为止），再往上只是把直线延长。
    }如果已有毒素，它还在。
chart-reheat-core = 这份饭的中心
chart-reheat-seventy = 70 °C
chart-listeria = 一克火腿里的李斯特菌
    .x = 在冰箱里的天数
    .y = 每克的数量级（1 是 10，3 是 1,000）
    .summary = 过了 { $day } 天，每克有 { $listeria_per_gram } 个李斯特菌，即 10 的 { $log10_listeria } 次方。{ $listeria_model_holds ->
        [0] 注意：模型只在 2 到 25 °C 验证过，现在这条曲线只是延长出来的。
       *[other] 这个温度在模型验证过的范围里。
    }
chart-listeria-yours = 你的冰箱
chart-listeria-four = 4 °C 的冰箱

handle-depth = 米饭的表面

label-count = { $value ->
    [0] 每克不到一个
   *[other] 每克活着 { $value } 个
}
label-rod = { $value ->
    [1] 一根小棒就是一个
   *[other] 一根小棒代表 { $value } 个
}
label-core = 中心 { $value } °C
label-place = { $value ->
    [0] 在台面上
    [1] 在冰箱里
    [2] 正在加热
   *[other] 冰箱里的火腿
}
label-toxin = { $value ->
    [0] ◇ 还不到 10 万
    [1] ◆ 可能有毒素（示意）
   *[other] ◆ 冷着也长
}

sound-sizzle = 蒸汽嘶嘶响
sound-hum = 冰箱嗡嗡响

story-evening = 晚上七点
    .text = { $reader ->
        [children] 饭煮好了，冒着热气。有几个特别顽强的芽孢没被煮死。放大镜下，它们躺在饭粒上，就是那些绿色小棒。到了明天，会变成什么样？
       *[adults] 煮沸能杀死细菌，却杀不死蜡样芽孢杆菌的芽孢。这里假定每克还剩大约一百个。饭滚烫的时候，它们按兵不动。接下来的事都在放大镜下：每克有一个，就画一根小棒。
    }
story-ask-overnight = 先说说你的直觉
    .text = { $reader ->
        [children] 都说“吃了隔夜饭会生病”。你觉得呢？到最后还会再问你一次。
       *[adults] 常有人提醒：隔夜的东西别吃。道理到底在哪儿？你的回答先留着，不判对错；最后同一个问题还会再来。
    }
story-ask-reheat = 再来一题
    .text = { $reader ->
        [children] 这碗饭在外面放得太久了。现在重新热得烫烫的，有用吗？
       *[adults] 温吞吞放了很久的饭，重新热透到 100 °C。哪些变了，哪些没变？
    }
story-predict = 会变成多少？
    .text = { $reader ->
        [children] 厨房 30 °C。饭在外面放 8 小时，再进冰箱。现在每克有 100 个细菌。画一画，你觉得会有多少。每往上一格，就是十倍！
       *[adults] 室温 30 °C，台面上放 8 小时，然后进 4 °C 的冰箱；饭厚 4 厘米。起点每克 100 个（10 的 2 次方）。请画出 24 小时里的变化。纵轴是对数：往上一格就是十倍。
    }
    .done = 好，记下了。现在让这一夜过去。
story-answer = 一夜过去
    .text = { $reader ->
        [children] 起先没动静：太烫啦！后来暖洋洋的，一个变两个，两个变四个……看放大镜。到了冷的地方它们停下来，可是都还在。
       *[adults] 50 °C 以上，模型里不生长。接着有一段迟缓期，芽孢在萌发；到了 30 至 45 °C，20 到 30 分钟就翻一倍。冰箱能叫停，却收不回已经长出来的。虚线是同一份饭，2 小时后就进冰箱。
    }
story-warm = 数一数温吞了几小时
    .text = { $reader ->
        [children] 两条虚线是 60 和 10 °C。中间是细菌最舒服的地方。让屋子凉一点，少放一会儿，饭铺浅一点。温吞的时间还剩几小时？
       *[adults] 曲线要穿过 60 到 10 °C 这一带。起决定作用的是在这里待的小时数，而不是“隔夜”。改改厚度和放置时间，比比中心和表面：热量要从表面散走，厚度翻一倍，变凉要慢不止一倍。
    }
story-keep = 轮到你了：拦住它们
    .text = { $reader ->
        [children] 满满一锅饭，厚 12 厘米，厨房 30 °C。你能让它 24 小时后最多变成十倍（每克 1,000 个）吗？试试厚度、时间和冰箱！
       *[adults] 12 厘米厚的米饭，厨房 30 °C，台面上放 6 小时。请把 24 小时的增长控制在一个数量级以内（每克不超过 1,000 个）。只动一个控件可不够。
    }
    .done = 干得漂亮！分成浅盒，早点进冰箱：温吞的时间短，细菌就少。这还不是保证。拿不准就扔。
story-heat = 中午：热一热
    .text = { $reader ->
        [children] 这碗饭在外面放了 8 小时。按“加热”。中间也烫了吗？试试薄一点、久一点。死掉的细菌会变灰。
       *[adults] 按“加热”，看中心温度：热传到中心要多久，随厚度的平方增长。低于约 55 °C 几乎杀不死；每高 5.6 °C，就快十倍。下面是主管部门公布的原始数字。
    }
story-toxin = 留下来的
    .text = { $reader ->
        [children] 小棒都灰了，死了。可是紫色晶体呢？这种毒素烧不坏。就算一个细菌都不剩，它也会让人吐。拿不准就扔。
       *[adults] 有些菌株会产生呕吐毒素，煮沸也破坏不了。每克超过 10 万个时，就可能有；有多少，这个模型不知道。再怎么加热也收不回来。拿不准就扔。
    }
story-cold = 有的偏爱低温
    .text = { $reader ->
        [children] 火腿片，在 8 °C 的冰箱里放四个星期。粉色小棒是李斯特菌。它们长得慢，可是不停。把冰箱调冷些，比一比。
       *[adults] 单核细胞增生李斯特菌在 0 °C 附近还能生长。湿润、pH 6.2 的食品里：4 °C 时每周约 1.3 个数量级，8 °C 时约 3.2 个。低温只能争取时间。模型在 2 到 25 °C 验证过。
    }
story-rules = 带回家
    .text = { $reader ->
        [children] 趁热吃，或者快快放凉：浅盒子，早点进冰箱，别放好多天。剩饭只热一次，要热透。孕妇、小宝宝和老人要格外小心。拿不准就扔。
       *[adults] 放 1 小时，厚 3 厘米，冰箱 4 °C：看看这条曲线。下面是权威机构的建议，注明年份和出处。它们降低风险，但不能让风险消失；对孕妇、幼儿、老人和病人，风险更大。拿不准就扔。
    }
story-again-overnight = 同一个问题，再答一次
    .text = { $reader ->
        [children] 你已经看过这一夜了。现在你怎么说？
       *[adults] 想想 60 到 10 °C 之间的那段曲线，再回答一次。
    }
    .done = 要数温吞了几小时，别数过了几夜。
story-again-reheat = 这个也再答一次
    .text = { $reader ->
        [children] 想想那些紫色晶体。
       *[adults] 放大镜下，加热改变了什么，没改变什么？
    }
    .done = 谢谢你守了一夜！拿不准就扔。

question-overnight = 米饭留到第二天，什么最要紧？
question-overnight-night = 中间隔了一夜
    .why = 在冰箱里过一夜，和在台面上放一晚上，是两回事。细菌可不认得天黑。
question-overnight-warm-hours = 温吞了几个小时
    .why = 对。在 60 到 10 °C 之间它们就长。温吞的时间短，细菌就少，跟隔没隔夜没关系。
question-overnight-smell = 闻起来香不香
    .why = 这些细菌和毒素，可能一点气味也没有。
question-reheat = 温吞吞放了很久的饭，重新热透，结果怎样？
question-reheat-all-well = 又没问题了
    .why = 热能杀死细菌。已经有的毒素却留着，照样让人生病。
question-reheat-toxin-stays = 细菌死了，毒素可能还在
    .why = 对。所以要紧的是加热之前发生过什么。拿不准就扔。
question-reheat-nothing = 什么都没变
    .why = 变了：中心热得够久，细菌会死。毒素还在。

fact-fsis-60 = 牛肉中心 60.0 °C：要这么久，沙门氏菌才减到三百万分之一（6.5 个数量级）
fact-fsis-65 = 同上，65.0 °C
fact-fsis-69 = 同上，69.4 °C
fact-uk-70 = 英国的建议：中心 70 °C，保持这么久
fact-efsa-100000 = 多数有记录的蜡样芽孢杆菌食物中毒，每克超过这个数
fact-efsa-lower = 但也有人吃了每克只有这么多的食物就病了
fact-efsa-7 = 欧洲食品安全局的建议：冰箱不高于
fact-efsa-people = 欧盟 2007 至 2014 年，证据充分的蜡样芽孢杆菌食物中毒的患病人数
fact-who-2-hours = 世界卫生组织：熟食在室温下不要放得比这更久
fact-who-5 = 世界卫生组织：熟食尽快冷藏，最好低于
fact-who-60 = 世界卫生组织：上桌前保持滚烫，高于
fact-who-70 = 世界卫生组织：烹煮和再加热，中心至少到

unit-Cel = °C
unit-h = 小时
unit-min = 分钟
unit-s = 秒
unit-cm = 厘米
unit-d = 天
unit-1-g = 个/克
unit-lg-g = 个数量级（每克）
unit-people = 人

# 制作
role-model = 模型
role-pictures = 图画
role-sounds = 声音
role-words = 文字
