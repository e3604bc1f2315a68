# 搖晃前的幾秒：繁體中文

title = 搖晃前的幾秒
purpose = 在一片虛構的海岸模擬一場地震，看兩種波賽跑，善用預警給你的幾秒鐘。
attract = 碰一下，搖晃之前你有幾秒？
goal-two-waves = 地震會送出一種快而弱的波，和一種慢而強的波。用無線電送出的預警能搶在強波前面。
goal-blind-zone = 離震央太近，預警來不及，這裡叫盲區。測站越密、算得越快，盲區越小。
goal-act = 只有幾秒，也足夠做一件有用的事。
scene-description = 從高處看黃昏裡一片虛構的海岸：左邊是海，中間有河流和亮著燈的城鎮，右邊是雪山，地上立著一座座聆聽地震的小塔。星形是震央，圖釘是你所在的地方。前面是你家，像娃娃屋一樣打開：孩子和奶奶、桌子、窗戶、瓦斯爐、吊燈、書架。地震開始後，先有一圈細虛線、再有一圈粗實線在大地上擴散；細圈碰到小塔，小塔就亮；粗圈到了，屋子開始搖晃。
limits-of-the-model =
    海岸、城鎮和測站都是虛構的。這裡不做預測：沒有人說得出地震哪天會來，這裡也不出現真實的地震。提示聲不是任何預警系統的聲音。
    波在一個「平均的地球」（iasp91）裡傳播，各處都一樣；真實的岩石會讓遠處的到時差上好幾秒。數字只適用到 1,000 公里。預警在最近的測站收到第一種波、再過一段固定的時間後送出；真實的測站網要等好幾個測站，也會出錯。地震在這裡只是一個點；真正的大地震沿著長長的斷層破裂，可達幾分鐘。規模很大時，預警系統一開始會低估（規模飽和），這裡沒有算，一開始就當成全都知道了。
    烈度是一個地區的平均值，由規模 5 到 8.5 的地殼地震得來；鬆軟的地面搖得更厲害。這個關係不看深度，震源很深時會偏高。屋裡每個動作要多久，是我們自己估計的。
how-sure =
    波走多久：很有把握。176 個到時與另一個獨立程式算的 iasp91 相差不到千分之一秒；真實的地球在 100 公里內與它差零點幾秒，更遠則差幾秒。
    預警有幾秒：在這個模型裡大約準到一秒；真實世界裡，手機和廣播還要再花上幾秒。
    搖得多厲害：大約準到一度。同樣遠的兩個地方，常常就差這麼多。

# 控制
group-earthquake = 地震
group-you = 你
group-network = 測站
group-ground = 地面
action-start = 開始
action-cover = 趴下
action-gas = 關瓦斯
action-glass = 遠離窗

control-epicentre-x = 震央：西到東
    .help = 也可以在地圖上拖曳星星。
control-epicentre-y = 震央：南到北
    .help = 也可以在地圖上拖曳星星。
control-depth = 深度
    .help = 從震央往下多深的地方開始破裂。
control-magnitude = 規模
    .help = 大一級，能量大約是 32 倍。
control-you-x = 你：西到東
    .help = 也可以拖曳有小房子的圖釘。
control-you-y = 你：南到北
    .help = 也可以拖曳有小房子的圖釘。
control-pace = 時間
control-pace-true-time = 真實速度
control-pace-half = 慢一半
control-pace-quarter = 慢到四分之一
control-station-spacing = 測站之間的距離
    .help = 中國大陸的重點預警區是 10 到 15 公里。
control-processing-delay = 計算和傳送要多久
    .help = 從測站收到第一種波，到預警送出。
control-stations-on = 測站在聽
control-zone = 哪裡的地面
control-zone-east = 東部
control-zone-moderate = 中等活動區
control-zone-xinjiang = 新疆
control-zone-tibet = 青藏
control-strike = 斷層的走向
    .help = 順著斷層，強烈搖晃傳得比較遠。

# 讀數
readout-warning = 你這裡的預警
    .help = 從預警送出到強波到來有幾秒。負數表示預警來晚了。沒有測站時是 0。
readout-intensity = 你這裡的烈度
    .help = 中國地震烈度：3 度在屋裡感覺得到，6 度站不穩，8 度房屋受損。和震度的分級不同。
readout-blind = 盲區半徑
    .help = 在震央周圍這麼遠以內，強波比預警先到。

# 圖
chart-lead = 預警有幾秒
    .x = 離震央多遠（公里）
    .y = 預警（秒）
    .summary = { $alert_exists ->
        [0] 沒有測站，就沒有預警，誰也收不到提醒。
       *[other] 你離震央 { $distance } 公里，預警比強波早 { $warning_seconds } 秒。{ $no_blind_zone ->
            [0] { $blind_zone_radius } 公里以內來不及。
           *[other] 震源很深，沒有盲區。
        }
    }{ $beyond ->
        [1] 超過 1,000 公里，時間沒那麼準。
        [2] 這個規模超出了烈度關係的範圍。
        [3] 震源這麼深，實際烈度比這裡說的低。
       *[other] {""}
    }
chart-lead-lead = 預警
chart-lead-prediction = 我猜的線
    .help = 用手指或滑鼠從震央畫到 200 公里。也可以用方向鍵：左右選距離，上下改高低。
chart-times = 波什麼時候到
    .x = 離震央多遠（公里）
    .y = 地震開始後（秒）
    .summary = 你離震央 { $distance } 公里，第一種波（P）{ $p_time } 秒到，強波（S）{ $s_time } 秒到。{ $alert_exists ->
        [0] 沒有測站，沒有預警。
       *[other] 預警在 { $alert_time } 秒送出，各地同時收到。
    }{ $blind ->
        [0] {""}
       *[other] 你在盲區裡。
    }
chart-times-p = 第一種波（P）
chart-times-s = 強波（S）
chart-times-alert = 預警
chart-intensity = 搖得多厲害
    .x = 離震央多遠（公里）
    .y = 烈度（度）
    .summary = 你這裡的烈度是 { $intensity } 度。同樣遠的地方，順著斷層是 { $intensity_along } 度，橫過斷層是 { $intensity_across } 度。{ $beyond ->
        [2] 這個規模超出了烈度關係的範圍。
        [3] 震源這麼深，實際烈度比這裡說的低。
       *[other] {""}
    }
chart-intensity-along = 順著斷層
chart-intensity-across = 橫過斷層

handle-epicentre = 震央：地震開始的地方
handle-you = 你：你所在的地方

label-status = { $value ->
        [0] 一切平靜
        [1] 岩石破裂了，還沒有人知道
        [2] 預警！你知道該怎麼做
        [3] 第一下晃動：快趴下！
        [4] 強烈搖晃，先別起身
        [5] 結束了，三件事都趕上了！
        [6] 結束了，可以再試一次
        [7] 結束了，這裡的預警來晚了
        [8] 結束了，沒有測站就沒有預警
       *[9] 這裡幾乎感覺不到
    }
label-clock = { $value } 秒
label-countdown = { $value ->
        [-1] 你的家
       *[other] 還有 { $value } 秒
    }
label-p = { $value ->
        [-1] {""}
       *[other] P 波，快
    }
label-s = { $value ->
        [-1] {""}
       *[other] S 波，強
    }
label-blind = { $value ->
        [-1] {""}
       *[other] 盲區 { $value } 公里
    }
label-beyond = { $value ->
        [0] 虛構的海岸，不是預測
        [1] 超過 1,000 公里，沒那麼準
        [2] 規模超出烈度關係的範圍
       *[3] 震源很深，實際搖得輕些
    }

# 故事
story-place = 一片虛構的海岸
    .text = { $reader ->
        [children] 你和奶奶住在海邊。高山底下的岩石有時會斷裂，那就是地震。地圖上的小塔，日夜替你聽著大地的聲音。
       *[adults] 小塔是地震測站，相隔 15 公里。星星處的岩石一破裂，它們最先察覺；無線電每秒 30 萬公里，岩石裡的波每秒只有 3 到 8 公里。地點和人物都是虛構的。
    }
story-before-everywhere = 先說說你的想法
    .text = { $reader ->
        [children] 你覺得呢？現在還沒有對錯。
       *[adults] 動手之前先答一題，最後會再問一次。
    }
    .done = 記下了，最後再問你一次。
story-before-smaller = 再猜一題
    .text = { $reader ->
        [children] 再猜一次，我們先幫你記著。
       *[adults] 有些地方收不到預警。怎樣才能讓這片地方變小？
    }
    .done = 記下了。現在來看看。
story-race = 兩種波賽跑
    .text = { $reader ->
        [children] 按「開始」。細虛線圈跑得快、力氣小，叫 P 波。粗圈跑得慢、力氣大，叫 S 波。P 波碰到小塔，小塔就大喊：地震囉！
       *[adults] 讓地震開始。P 波每秒約 6 公里，搖得輕；S 波每秒約 3.5 公里，搖得重。最近的測站收到 P 波，5 秒後預警送出。想看清楚，可以把時間放慢。
    }
    .done = 預警送出了，各地同時收到。S 波還在路上。
story-predict = 有幾秒鐘？
    .text = { $reader ->
        [children] 畫一條線：離星星近的地方，預警有幾秒？遠的地方呢？
       *[adults] 畫出預警秒數怎樣隨著離震央的距離變化。低於零，表示預警比強波還晚到。
    }
    .done = 好，記下了。看看答案！
story-answer = 越遠，秒數越多
    .text = { $reader ->
        [children] 遠的地方有好多秒。很近的地方，線在零以下：搖晃跑贏了預警。
       *[adults] 預警同時傳到所有地方；S 波每公里要走約 0.29 秒。所以每遠 10 公里，就多將近 3 秒。線穿過零的地方，就是盲區的邊緣。
    }
story-act = 善用這幾秒
    .text = { $reader ->
        [children] 你知道該怎麼做。按「開始」。預警一來：叫奶奶離開玻璃，關瓦斯，再趴下、掩護、穩住。
       *[adults] 讓地震開始。預警之後，在 S 波來之前做完三件事：離開玻璃（2 秒）、關瓦斯（4 秒）、趴下掩護穩住（3 秒）。從桌下再出來要多花 2 秒。如果只有幾秒，就只做最後一件。
    }
    .done = 三件事都趕上了。幾秒鐘就夠了。
story-blind = 現在站近一點
    .text = { $reader ->
        [children] 你家現在離星星很近。讓地震開始，數一數，預警來得及嗎？如果先感到一震：馬上趴下，不要等。
       *[adults] 你現在離震央約 15 公里。讓地震開始：S 波比預警先到，這就是盲區，過後地圖上會用虛線畫出來。世界上沒有哪個系統能在這裡預警；有用的是堅固的房子，和第一下晃動時馬上趴下。
    }
    .done = 虛線圈裡就是盲區。在那裡，第一下晃動就是唯一的提醒。
story-denser = 讓盲區變小
    .text = { $reader ->
        [children] 把小塔放密一點，或者讓電腦算快一點。盲區會怎麼變？一座小塔也沒有呢？
       *[adults] 預警時刻等於 P 波走到最近測站的時間加上計算時間。試試測站相隔 50 公里和 12 公里，計算 8 秒和 3 秒。測站再好，也總會留下幾秒、幾公里。
    }
story-free = 你自己的地震
    .text = { $reader ->
        [children] 把星星和圖釘拖到你喜歡的地方。哪裡搖得厲害，哪裡幾乎沒感覺？
       *[adults] 改變規模、深度和地區。烈度隨距離減弱，順著斷層減得慢些；規模不會改變波到的時間，只改變搖得多重。
    }
story-after-everywhere = 再問一次
    .text = { $reader ->
        [children] 你都看到了。現在怎麼說？
       *[adults] 看過之後，再答一次第一題。
    }
    .done = 要有夠長的路，預警才跑得贏。
story-after-smaller = 最後一題
    .text = { $reader ->
        [children] 想想那些小塔，再選。
       *[adults] 想想預警要等什麼，再選。
    }
    .done = 謝謝你！今晚在家看一看：堅固的桌子在哪裡，瓦斯開關在哪裡？

question-everywhere = 地震開始了，預警用無線電送出。它在所有地方都比強烈搖晃先到嗎？
question-everywhere-yes = 是，無線電總是更快
    .why = 無線電是快，可是要先有測站察覺、電腦算好。很近的地方，S 波早就到了。
question-everywhere-not-near = 離震央近的地方不是
    .why = 對。那裡 S 波比預警先到，叫盲區。
question-everywhere-not-far = 遠的地方不是
    .why = 正好相反：越遠，S 波走得越久，留給你的秒數越多。
question-smaller = 怎樣讓收不到預警的地方變小？
question-smaller-louder = 把警報聲開大
    .why = 還是來不及。重要的是什麼時候送出。
question-smaller-denser = 測站更密，算得更快
    .why = 對。越早有測站收到 P 波，越早送出預警，盲區就越小。
question-smaller-weaker = 地震小一點
    .why = 搖得輕些，可是波跑得一樣快。

# 事實
fact-stations-2024 = 中國大陸地震預警工程建成時的觀測站點數
fact-spacing-2020 = 重點預警區設計的測站間距：10 公里到
fact-seconds-2020 = 重點預警區設計的預警時間：震後 5 秒到

# 聲音
sound-knock = 兩下木頭敲擊聲：預警來了
sound-rumble = 屋子轟隆作響

# 單位
unit-km = 公里
unit-s = 秒
unit-degree = 度
unit-deg = °
unit-1 = {""}

# 製作
role-model = 模型
role-pictures = 圖畫
role-sounds = 聲音
role-words = 文字
