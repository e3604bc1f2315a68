# 教室的空氣：繁體中文

title = 教室裡的空氣
purpose = 四十五位同學共用一室空氣。打開窗戶，看二氧化碳讀數和感染風險如何一起變化。
attract = 碰一下，幫教室換口氣
goal-shared-breath = 門窗緊閉時，每一口氣裡別人呼出過的那一份會越來越多。
goal-fresh-air = 開窗通風，二氧化碳和飄在空中的病菌會一起被帶走。
goal-what-helps-what = 空氣清淨機和口罩擋得住病菌，擋不住二氧化碳：讀數下降與風險下降是兩件事。
scene-description = 一間剖開來的教室，裡面看得一清二楚。五排課桌，每排坐九位同學，面向左邊的黑板。一團團白氣從每個人的嘴邊飄向鄰座。後牆有四扇掛著窗簾的窗、一個時鐘，還有一部顯示二氧化碳的測量儀。空氣越悶，顏色越暖、霧氣越濃。開窗後，淺色氣流從窗子上半部流出，藍色氣流從下半部流入。其中一位同學患了「模型病」，頭上有紫色記號；帶刺的小顆粒由此飄滿整間教室。左前方有一部空氣清淨機。模型只知道全室的平均值：氣流和顆粒都是示意。
limits-of-the-model =
    模型假設整間教室的空氣混合均勻。實際上，靠近別人嘴邊會比較差，窗邊會比較好，風更會改變一切。這裡的窗戶只靠室內外溫差換氣，走廊的空氣則視為新鮮空氣。
    每個人的呼出量都以安靜坐著的成人計算。小朋友呼出得較少，真實的班級不會那麼高；實際量到的教室約在 1,500 至 4,000 ppm。超過 5,000 ppm，人早就走出去了；超過 40,000 ppm，模型已毫無意義。
    這是一種「模型病」，並非任何真實疾病。「感染量子」是平均的說法：吸入一個量子的人，每 100 個有 63 個會受感染。咳嗽、接觸和疫苗都不在模型內。畫面裡的漩渦、氣團和顆粒只是示意。
how-sure = { $reader ->
    [children] 很有把握的是：關著窗，呼出的氣會越積越多；打開窗，就會被帶走。有測量儀的人都可以試試。比較沒把握的是：到底會有幾個人生病。房間不同、病不同，結果也不同。所以請拿兩種做法來比較，不要只相信一個數字。
   *[adults] 二氧化碳的收支幾乎是精確的：與歐洲核子研究組織的 CAiMIRA 相差不到百萬分之一，任何測量儀都能驗證曲線的形狀。窗戶的換氣量只是粗略估計：風、紗窗和家具都有影響。感染風險最沒把握：各人釋出的量子差異很大，而且只能從事後調查的疫情推算。請相信兩種做法的比較，而不是單一個百分比。
    }

group-room = 教室
group-clean = 清淨
group-class = 班級
action-new-day = 新的一天

control-windows = 窗戶打開
    .help = 共四扇窗。也可以直接拖曳畫面中的玻璃。
control-door = 打開通往走廊的門
control-colder = 室外比室內冷
    .help = 暖空氣由窗子上方流出，冷空氣由下方流入：外面越冷，換得越快。模型裡沒有風。
control-purifier = 空氣清淨機
    .help = 每小時清淨多少空氣。它攔得住顆粒，二氧化碳卻會穿過去。
control-masks = 口罩擋住
    .help = 呼出和吸入時各擋住多少顆粒。0% 就是沒戴。
control-quanta = 模型病的傳染力
    .help = 那位生病的同學每小時釋出多少感染量子。
control-pupils = 同學人數
    .help = 有 45 個座位，再多就站在後牆邊。
control-timetable = 作息
control-timetable-straight = 不下課：8 點到 12 點、14 點到 17 點
control-timetable-breaks = 每節課後下課 10 分鐘
control-timetable-airing = 下課時窗戶全開

readout-co2 = 二氧化碳
    .help = ppm：每百萬份空氣中的份數。室外約四百多。
readout-rebreathed = 每口氣裡別人用過的
    .help = 你吸進的空氣中，曾經待在別人肺裡的那一份。
readout-infection = 到目前的感染風險
    .help = 一位健康的同學從早上到現在染上模型病的機率。
readout-changes = 新鮮空氣
    .help = 每小時換進幾個教室的空氣。
readout-heat = 散失的熱量
    .help = 要靠暖氣補回來的熱量。一部小電暖器是 2 千瓦。

chart-co2 = 一天裡的二氧化碳
    .x = 時間（時）
    .y = 二氧化碳（ppm）
    .summary = 現在是 { $clock }。讀數為 { $co2_ppm } ppm，每口氣有 { $rebreathed_percent }% 曾在別人肺裡待過。{ $air_words ->
        [0] 空氣新鮮。
        [1] 空氣不錯。
        [2] 有點悶。
        [3] 非常悶。
        [4] 人早該走出去了。
       *[other] 模型已不適用。
    }如果一切維持不變，今天最高會到 { $co2_highest } ppm。{ $doubt ->
        [0] { "" }
        [1] 班上沒有人。
        [2] 這麼高的數值，從未有教室長時間測到過。
        [3] 這樣的空氣沒有人活得下去。
        [4] 傳染力這麼強的人幾乎未曾見過。
       *[5] 室內外幾乎沒有溫差：這時換氣全看風，而模型裡沒有風。
    }
chart-co2-day = 今天（照目前這樣下去）
chart-co2-shut = 全部關著，也不下課
chart-co2-limit = 中國大陸國家標準限值（1,000 ppm）
chart-co2-prediction = 我的猜測
    .help = 用手指或滑鼠由 8 時畫到 10 時。也可以用方向鍵：左右選時間，上下移動。
chart-infection = 一天裡的感染風險
    .x = 時間（時）
    .y = 染上模型病（%）
    .summary = 現在是 { $clock }。一位健康的同學染上模型病的機率是 { $infection_percent }%。照目前這樣下去，到傍晚是 { $infection_evening }%；如果一直關著，會是 { $infection_shut_evening }%。讀數為 { $co2_ppm } ppm。{ $doubt ->
        [4] 傳染力這麼強的人幾乎未曾見過。
       *[other] { "" }
    }
chart-infection-day = 今天（照目前這樣下去）
chart-infection-shut = 全部關著、不戴口罩、不下課

handle-windows = 窗戶打開

label-air = { $value ->
    [0] 空氣新鮮
    [1] 空氣不錯
    [2] 有點悶
    [3] 非常悶
    [4] 人早該走出去了
   *[other] 模型已不適用
    }
label-exchange = 每小時換氣 { $value } 次
label-ill = 模型病

sound-murmur = 教室裡的低語和寫字聲
sound-wind = 風吹動窗簾
sound-hum = 空氣清淨機的低鳴
sound-bell = 上下課鐘聲

story-welcome = 八點，窗戶關著
    .text = { $reader ->
        [children] 上課了。外面好冷，門窗都關著。看到那些白白的氣團嗎？那就是大家呼出來的氣。它會跑到哪裡去呢？
       *[adults] 45 位同學坐在 180 立方公尺的空氣裡，門窗緊閉。每口呼出的氣約有 4% 是二氧化碳。只有縫隙透氣，每小時大約換進一個教室的空氣。請看呼出的氣往哪裡去。
    }
story-ask-share = 先猜猜看
    .text = { $reader ->
        [children] 別人呼出的氣混在空氣裡，看不見。猜一個吧！
       *[adults] 你的答案會先留著。最後再看看，是否還是這樣想。
    }
    .done = { $reader ->
        [children] 記下來了！最後會再問你一次。
       *[adults] 記下來了，最後再看。
    }
story-ask-purifier = 空氣清淨機呢？
    .text = { $reader ->
        [children] 清淨機把空氣吸進去，濾乾淨了再吹出來。它會改變哪個數字？
       *[adults] 清淨機讓室內空氣穿過細密的濾網。請想想，濾網留得住什麼？
    }
    .done = { $reader ->
        [children] 記下來了！我們來試試看。
       *[adults] 記下來了。現在來做實驗。
    }
story-predict = 畫出讀數的變化
    .text = { $reader ->
        [children] 又回到 8 點，門窗全關。數字從低處出發，到 10 點會到哪裡？畫一條線吧！
       *[adults] 全班坐滿，門窗一直關到 10 點。請畫出你預期的二氧化碳：直線上升、慢慢彎曲，還是很快就變平？虛線是 1,000 ppm 的限值。
    }
    .done = { $reader ->
        [children] 畫好了，來看看真正的結果。
       *[adults] 記下來了。請看結果。
    }
story-answer = 升得好快
    .text = { $reader ->
        [children] 才幾分鐘就超過 1,000 了！到了 10 點，你吸的每一口氣，差不多有十分之一在同學的肺裡待過。你吸的就是鄰座呼出的氣呢。
       *[adults] 幾分鐘內就越過 1,000 ppm。之後曲線漸漸彎下：室內積得越多，由縫隙流走的也越多，到約 5,800 ppm 時進出相等。到 10 點，每口氣有 12% 曾在別人肺裡待過。這裡以成人計算，小朋友呼出得較少，但曲線的形狀相同。
    }
story-open = 換你了：開窗！
    .text = { $reader ->
        [children] 九點十五分，好悶喔。把窗戶拉開！讓數字降到 1,000 以下，維持 15 分鐘。但是散失的熱量不能超過 9 千瓦，不然大家會冷得發抖。
       *[adults] 請把讀數降到 1,000 ppm，並維持 15 分鐘（教室裡的時間），同時散失的熱量不超過 9 千瓦，相當於四、五部電暖器。窗、門和室外的冷暖都由你決定。
    }
    .done = { $reader ->
        [children] 成功了！呼出的氣從上面出去，新鮮空氣從下面進來。你看，紫色的病菌也變少了。
       *[adults] 成功。新鮮空氣把二氧化碳和病菌一併帶走。窗開一半就夠了：外面越冷，換得越快。
    }
story-purifier = 清淨機還是窗戶？
    .text = { $reader ->
        [children] 又全部關上了，不過清淨機開著。紫色的病菌被它吸走了。那測量儀呢？還是一直往上升！再試試口罩，然後開窗。
       *[adults] 又關上了，清淨機每小時清淨 800 立方公尺：對顆粒來說，相當於多換 4.4 次氣，風險降低一半以上。二氧化碳卻穿過濾網，讀數照樣上升。口罩有兩次作用，呼出一次、吸入一次：各擋一半，就只剩四分之一。只有新鮮空氣兩樣都有效。
    }
story-timetable = 下課也有用
    .text = { $reader ->
        [children] 現在每節課後都下課，窗戶全打開。看看那條鋸齒線！如果下課時不開窗呢？如果班上人少一點呢？
       *[adults] 下課十分鐘窗戶全開，一節課積下來的大半都換走了，牆壁還來不及變冷。不過每節課裡讀數會再升上去。比較三種作息，再試試人數減半的班級。
    }
story-free = 安排美好的一天
    .text = { $reader ->
        [children] 現在全部由你作主。能不能空氣好，腳也暖？下面是大家在真正的教室裡量到的數字。
       *[adults] 全部由你控制。下面是標準中的限值，以及真實教室裡的實測值。測量儀會告訴你何時該開窗，但不知道有沒有人生病。
    }
story-again-share = 再問一次：誰的氣？
    .text = { $reader ->
        [children] 現在你懂得更多了。你覺得呢？
       *[adults] 與開頭相同的問題。
    }
    .done = { $reader ->
        [children] 下次覺得悶，你就知道為什麼了。
       *[adults] 悶悶的味道就是別人呼出的氣。鼻子會習慣，測量儀不會。
    }
story-again-purifier = 再問一次：清淨機
    .text = { $reader ->
        [children] 這一題也再來一次。
       *[adults] 第二個問題。
    }
    .done = { $reader ->
        [children] 謝謝你！去打開一扇窗吧。
       *[adults] 謝謝。能開窗就開窗，不能開窗就清淨。
    }

question-share = 窗戶關了兩個小時：你吸進的空氣裡，有多少已經在別人肺裡待過？
question-share-hardly = 幾乎沒有，不到千分之一
    .why = 不只。看看 10 點時「別人用過的」那個數字。
question-share-tenth = 大約十分之一
    .why = 對。在這間坐滿又關著的教室裡大約是十分之一；真實的小朋友呼出得少，會再低一些。
question-share-most = 一半以上
    .why = 沒有那麼多：那樣的空氣裡誰也無法清醒。十分之一已經很多了。
question-purifier = 窗戶關著，清淨機開著，會怎麼樣？
question-purifier-both = 二氧化碳下降，感染風險也下降
    .why = 兩樣都有效的只有窗戶。濾網攔得住顆粒，但二氧化碳是氣體，會穿過去。
question-purifier-co2-only = 二氧化碳下降，風險不變
    .why = 正好相反：濾網攔住顆粒，放走氣體。
question-purifier-risk-only = 風險下降，二氧化碳照樣上升
    .why = 對。濾網留得住顆粒，留不住氣體。所以讀數好看並非全部，讀數難看也並非全部。

fact-gb-limit = 中國大陸國家標準 GB/T 18883-2022 的室內二氧化碳限值（0.10%）
fact-shenyang-low = 瀋陽一所小學冬季教室的日平均：最低
fact-shenyang-high = 同一所學校的教室：最高
fact-denmark = 丹麥靠開窗換氣的教室中，超過 1,000 ppm 的比例
fact-outdoors = 室外空氣中的二氧化碳，全球平均
fact-breath = 呼出的氣比吸進的氣多出的二氧化碳

unit-ppm = ppm
unit-- = %
unit-1-h = 次/時
unit-kW = 千瓦
unit-h = 時
unit-K = °C
unit-m3-h = 立方公尺/時

# 製作
role-model = 模型
role-pictures = 圖畫
role-sounds = 聲音
role-words = 文字
