
title = 隔夜飯
purpose = 煮一鍋飯，放著，再收起來。透過放大鏡看看：飯不冷不熱的時候，裡面長出了什麼。
attract = 碰一下，看看隔夜飯裡長了什麼
goal-hours-warm = 重點是熟食在 60 到 10 °C 之間待了幾小時，而不是有沒有隔夜。
goal-portioning = 薄薄一層比厚厚一鍋涼得快很多，放進冰箱也是。
goal-toxin-stays = 回熱殺得死細菌，卻去不掉它們可能留下的耐熱毒素。
goal-cold-loving = 有些細菌，例如李斯特菌，在冰箱裡照樣繁殖。
scene-description = 傍晚的廚房。木頭檯面上有一個玻璃保鮮盒，看得見裡面的飯：紅色是熱的，藍色是涼的。大放大鏡照著其中一粒飯。飯粒上的綠色小棒是細菌，不斷分裂，新的總是貼著母細胞。窗外從黑夜走到天亮，牆上的鐘也在走。放進冰箱後，四周變成淡藍色。被殺死的細菌只剩灰色空殼；紫色結晶代表這裡可能有毒素。
limits-of-the-model =
    繁殖用的是巴拉尼與羅伯茲的模型，參數取自已發表的研究：米飯裡的仙人掌桿菌（8.67 到 49.68 °C，超出範圍就當作不繁殖），以及潮濕、不太酸的即食食品裡的李斯特菌（在 2 到 25 °C 驗證過，超出範圍只是把曲線延長）。起點是每公克 100 個由孢子長出的仙人掌桿菌，或 10 個李斯特菌；你家廚房未必如此。
    飯怎麼變涼，是以一層平板散熱、用一般常見的數值算出來的，只是示意，並不是量過你家那個鍋子。回熱只看中心溫度。殺菌快慢借用牛肉中沙門氏菌的數據當參考，表格只到 69.4 °C，再上去只是把直線延長。孢子活得下來，沒有算進去。
    毒素有多少，這裡算不出來。紫色結晶只表示：每公克超過 10 萬個時，可能有毒素。本展項不會說任何食物可以吃。有疑慮就丟掉。
how-sure = { $reader ->
    [children] 很有把握的是：不冷不熱的時間很重要；淺盒子涼得快；加熱趕不走毒素。沒把握的是：你家的飯裡到底有幾個細菌，可能更多，也可能更少。有疑慮就丟掉。
   *[adults] 相當可靠的：繁殖曲線的形狀（美國農業部公布的米飯降溫表，13 個數值全部吻合，差距不到 0.01 個數量級）、殺菌時間的量級、嘔吐型毒素耐得住煮沸。不確定的：一開始的數量、菌株、煮法、真實鍋子的降溫。差個十倍並不奇怪。有疑慮就丟掉。
}

group-store = 收起來
group-kitchen = 室溫與時間
group-heat = 回熱
group-cold = 冰箱
action-cook = 重煮一鍋
action-reheat = 回熱／復原

control-counter-hours = 在檯面上放幾小時
    .help = 放進冰箱以前，飯在室內放了多久。
control-depth = 飯有多厚
    .help = 盒子裡的飯有多深。也可以直接拖曳畫面裡的飯面。
control-fridge-temperature = 冰箱溫度
    .help = 冰箱裡有多冷。亂設也沒關係，看看會怎樣。
control-room-temperature = 室溫
    .help = 整個晚上廚房的溫度。
control-shown-hour = 晚餐後幾小時
    .help = 在這一夜和隔天之間移動。
control-pace = 時間走多快
control-pace-slow = 慢：一秒 20 分鐘
control-pace-usual = 一秒 1 小時
control-pace-fast = 快：一秒 3 個多小時
control-reheat-minutes = 加熱幾分鐘
    .help = 一份飯熱多久。設好再按「回熱」。
control-portion-depth = 一份有多厚
    .help = 厚厚一團，中間很久都還是涼的。
control-reheat-temperature = 周圍的溫度
    .help = 包著飯的蒸氣有多熱。
control-dish-temperature = 冰箱溫度
    .help = 放火腿片的冰箱有多冷。
control-shown-day = 在冰箱第幾天
    .help = 在四個星期之間移動。

readout-cells = 每公克活菌數
    .help = 飯裡是仙人掌桿菌，火腿裡是李斯特菌。
readout-temperature = 中心溫度
    .help = 涼得最慢、熱得也最慢的地方。
readout-hours-warm = 不冷不熱幾小時
    .help = 到目前為止，中心在 60 到 10 °C 之間待了多久。
readout-reduction = 回熱能殺掉（數量級）
    .help = 照目前的設定回熱：1 表示十個剩一個，6 表示一百萬個剩一個；到 12 就不再數了。用的是牛肉中沙門氏菌的數據，69.4 °C 以上是延長線。

chart-growth = 一公克飯裡的細菌
    .x = 晚餐後的小時數
    .y = 每公克的數量級（2 是 100，5 是 10 萬）
    .summary = 過了 { $hour } 小時，每公克飯裡有 { $cells_before } 個仙人掌桿菌，活著的是 10 的 { $log10_bcereus } 次方。到 24 小時是 10 的 { $log10_at_24_hours } 次方。{ $toxin_possible ->
        [0] 目前不到 10 萬。
       *[other] 超過 10 萬：可能已經有毒素，回熱也去不掉。有疑慮就丟掉。
    }{ $growth_range ->
        [0] 依這個模型，現在太冷，不會繁殖。
        [2] 依這個模型，現在太熱，不會繁殖。
       *[other] 現在的溫度適合它們繁殖。
    }
chart-growth-growth = 你的飯
chart-growth-two-hours = 2 小時後就進冰箱
chart-growth-prediction = 我的猜測
    .help = 用手指或滑鼠，從晚餐時畫到 24 小時後。也可以用方向鍵：左右選時間，上下移動曲線。
chart-temperature = 飯有多熱
    .x = 晚餐後的小時數
    .y = 溫度（°C）
    .summary = 過了 { $hour } 小時，飯的中心 { $temperature } °C，表面 { $top_temperature } °C。到目前為止，中心在 60 到 10 °C 之間待了 { $hours_warm } 小時；24 小時內總共 { $hours_warm_in_24 } 小時。
chart-temperature-core = 中心
chart-temperature-top = 表面
chart-temperature-hot-edge = 60 °C
chart-temperature-cold-edge = 10 °C
chart-reheat = 回熱時：一份飯的中心
    .x = 加熱的分鐘數
    .y = 溫度（°C）
    .summary = 照目前的設定回熱，中心會到 { $core_after_reheating } °C，殺菌 { $reduction_after_reheating } 個數量級。{ $heat_range ->
        [0] 現在的溫度幾乎殺不死細菌。
        [1] 現在的溫度在殺菌時間表的範圍內。
       *[other] 現在的溫度超出殺菌時間表（到 69.4 °C 為止），再上去只是把直線延長。
    }如果已有毒素，它還在。
chart-reheat-core = 這份飯的中心
chart-reheat-seventy = 70 °C
chart-listeria = 一公克火腿裡的李斯特菌
    .x = 在冰箱裡的天數
    .y = 每公克的數量級（1 是 10，3 是 1,000）
    .summary = 過了 { $day } 天，每公克有 { $listeria_per_gram } 個李斯特菌，也就是 10 的 { $log10_listeria } 次方。{ $listeria_model_holds ->
        [0] 注意：模型只在 2 到 25 °C 驗證過，現在這條曲線只是延長出來的。
       *[other] 這個溫度在模型驗證過的範圍內。
    }
chart-listeria-yours = 你的冰箱
chart-listeria-four = 4 °C 的冰箱

handle-depth = 飯的表面

label-count = { $value ->
    [0] 每公克不到一個
   *[other] 每公克活著 { $value } 個
}
label-rod = { $value ->
    [1] 一根小棒就是一個
   *[other] 一根小棒代表 { $value } 個
}
label-core = 中心 { $value } °C
label-place = { $value ->
    [0] 在檯面上
    [1] 在冰箱裡
    [2] 正在回熱
   *[other] 冰箱裡的火腿
}
label-toxin = { $value ->
    [0] ◇ 還不到 10 萬
    [1] ◆ 可能有毒素（示意）
   *[other] ◆ 冷著也長
}

sound-sizzle = 蒸氣嘶嘶作響
sound-hum = 冰箱嗡嗡作響

story-evening = 晚上七點
    .text = { $reader ->
        [children] 飯煮好了，熱騰騰的。有幾個特別頑強的孢子沒被煮死。放大鏡底下，它們躺在飯粒上，就是那些綠色小棒。到了明天，會變成怎樣呢？
       *[adults] 煮沸殺得死細菌，卻殺不死仙人掌桿菌的孢子。這裡假設每公克還剩一百個左右。飯還滾燙時，它們按兵不動。接下來的事都在放大鏡底下：每公克有一個，就畫一根小棒。
    }
story-ask-overnight = 先說說你的直覺
    .text = { $reader ->
        [children] 大人常說：「隔夜飯吃了會拉肚子。」你覺得呢？最後還會再問你一次。
       *[adults] 很多人說隔夜的東西別吃。真正的道理是什麼？你的答案先留著，不評對錯；最後同一題會再出現。
    }
story-ask-reheat = 再問一題
    .text = { $reader ->
        [children] 這碗飯在外面放太久了。現在重新熱得燙燙的，有用嗎？
       *[adults] 不冷不熱放了很久的飯，重新熱透到 100 °C。哪些變了，哪些沒變？
    }
story-predict = 會變成多少？
    .text = { $reader ->
        [children] 廚房 30 °C。飯在外面放 8 小時，再進冰箱。現在每公克有 100 個細菌。畫畫看，你覺得會有多少。每往上一格，就是十倍！
       *[adults] 室溫 30 °C，在檯面上放 8 小時，再進 4 °C 的冰箱；飯厚 4 公分。一開始每公克 100 個（10 的 2 次方）。請畫出 24 小時的變化。縱軸是對數：往上一格就是十倍。
    }
    .done = 好，記下來了。現在讓這一夜過去。
story-answer = 一夜過去
    .text = { $reader ->
        [children] 一開始沒動靜：太燙了！後來暖烘烘的，一個變兩個，兩個變四個……看看放大鏡。到了冷的地方它們停下來，可是全都還在。
       *[adults] 50 °C 以上，模型裡不會繁殖。接著有一段遲滯期，孢子正在萌發；到了 30 至 45 °C，20 到 30 分鐘就多一倍。冰箱可以喊停，卻收不回已經長出來的。虛線是同一份飯，2 小時後就進冰箱。
    }
story-warm = 數數不冷不熱的時間
    .text = { $reader ->
        [children] 兩條虛線是 60 和 10 °C。中間是細菌最舒服的地方。讓房間涼一點、少放一會兒、飯鋪薄一點。不冷不熱的時間還剩幾小時？
       *[adults] 曲線得穿過 60 到 10 °C 這一帶。決定結果的是在這裡待了幾小時，不是「隔夜」。改改厚度和放置時間，比比中心和表面：熱要從表面散掉，厚度加倍，變涼要慢不只一倍。
    }
story-keep = 換你了：擋住它們
    .text = { $reader ->
        [children] 滿滿一鍋飯，厚 12 公分，廚房 30 °C。你能讓它 24 小時後最多只變十倍（每公克 1,000 個）嗎？試試厚度、時間和冰箱！
       *[adults] 12 公分厚的飯，廚房 30 °C，在檯面上放 6 小時。請把 24 小時的增加控制在一個數量級以內（每公克不超過 1,000 個）。只動一個控制項是不夠的。
    }
    .done = 做得好！分裝成淺盒，早點進冰箱：不冷不熱的時間短，細菌就少。這還不是保證。有疑慮就丟掉。
story-heat = 中午：熱一熱
    .text = { $reader ->
        [children] 這碗飯在外面放了 8 小時。按「回熱」。中間也燙了嗎？試試薄一點、久一點。死掉的細菌會變灰。
       *[adults] 按「回熱」，看看中心溫度：熱傳到中心要多久，隨厚度的平方增加。低於大約 55 °C 幾乎殺不死；每高 5.6 °C 就快十倍。下面是主管機關公布的原始數字。
    }
story-toxin = 留下來的
    .text = { $reader ->
        [children] 小棒都灰了，死了。可是紫色結晶呢？這種毒素煮不壞。就算一個細菌都不剩，它還是會讓人吐。有疑慮就丟掉。
       *[adults] 有些菌株會產生嘔吐型毒素，煮沸也破壞不了。每公克超過 10 萬個時就可能有；有多少，這個模型不知道。怎麼回熱都收不回來。有疑慮就丟掉。
    }
story-cold = 有的偏愛低溫
    .text = { $reader ->
        [children] 火腿片，在 8 °C 的冰箱放四個星期。粉紅小棒是李斯特菌。它們長得慢，可是不停。把冰箱調冷一點，比比看。
       *[adults] 單核球增多性李斯特菌在 0 °C 附近還能繁殖。潮濕、pH 6.2 的食品裡：4 °C 時每週約 1.3 個數量級，8 °C 時約 3.2 個。冷藏只是爭取時間。模型在 2 到 25 °C 驗證過。
    }
story-rules = 帶回家
    .text = { $reader ->
        [children] 趁熱吃，不然就快點放涼：淺盒子，早點進冰箱，別放好多天。剩飯只回熱一次，要熱透。孕婦、小小孩和長輩要特別小心。有疑慮就丟掉。
       *[adults] 放 1 小時、厚 3 公分、冰箱 4 °C：看看這條曲線。下面是權威機構的建議，註明年份與出處。它們降低風險，但無法讓風險消失；對孕婦、幼兒、長輩和病人，風險更大。有疑慮就丟掉。
    }
story-again-overnight = 同一題，再答一次
    .text = { $reader ->
        [children] 你已經看過這一夜了。現在你會怎麼說？
       *[adults] 想想 60 到 10 °C 之間那段曲線，再回答一次。
    }
    .done = 要數不冷不熱了幾小時，別數過了幾夜。
story-again-reheat = 這題也再答一次
    .text = { $reader ->
        [children] 想想那些紫色結晶。
       *[adults] 放大鏡底下，加熱改變了什麼，沒改變什麼？
    }
    .done = 謝謝你守了一夜！有疑慮就丟掉。

question-overnight = 飯留到隔天，什麼最重要？
question-overnight-night = 中間隔了一夜
    .why = 在冰箱過一夜，和在檯面上放一晚，是兩回事。細菌不知道天黑了。
question-overnight-warm-hours = 不冷不熱了幾小時
    .why = 對。在 60 到 10 °C 之間它們就會長。這段時間短，細菌就少，跟有沒有隔夜無關。
question-overnight-smell = 聞起來香不香
    .why = 這些細菌和毒素，可能一點味道都沒有。
question-reheat = 不冷不熱放了很久的飯，重新熱透，結果如何？
question-reheat-all-well = 又沒問題了
    .why = 熱能殺死細菌。已經有的毒素卻留著，一樣讓人生病。
question-reheat-toxin-stays = 細菌死了，毒素可能還在
    .why = 對。所以重要的是回熱以前發生過什麼。有疑慮就丟掉。
question-reheat-nothing = 什麼都沒變
    .why = 有變：中心熱得夠久，細菌會死。毒素還在。

fact-fsis-60 = 牛肉中心 60.0 °C：要這麼久，沙門氏菌才會減到三百萬分之一（6.5 個數量級）
fact-fsis-65 = 同上，65.0 °C
fact-fsis-69 = 同上，69.4 °C
fact-uk-70 = 英國的建議：中心 70 °C，維持這麼久
fact-efsa-100000 = 大多數有紀錄的仙人掌桿菌食物中毒，每公克超過這個數
fact-efsa-lower = 但也有人吃了每公克只有這麼多的食物就生病
fact-efsa-7 = 歐洲食品安全局的建議：冰箱不高於
fact-efsa-people = 歐盟 2007 至 2014 年，證據充分的仙人掌桿菌食物中毒的患病人數
fact-who-2-hours = 世界衛生組織：熟食在室溫下不要放得比這更久
fact-who-5 = 世界衛生組織：熟食盡快冷藏，最好低於
fact-who-60 = 世界衛生組織：上桌前保持熱騰騰，高於
fact-who-70 = 世界衛生組織：烹煮和回熱，中心至少要到

unit-Cel = °C
unit-h = 小時
unit-min = 分鐘
unit-s = 秒
unit-cm = 公分
unit-d = 天
unit-1-g = 個/公克
unit-lg-g = 個數量級（每公克）
unit-people = 人

# 製作
role-model = 模型
role-pictures = 圖畫
role-sounds = 聲音
role-words = 文字
