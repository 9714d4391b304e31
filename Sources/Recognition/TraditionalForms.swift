/// Traditional characters and their simplified forms, as far as names, posts and what stands next to them use them.
///
/// After 《简化字总表》 (State Language Commission, 1986): each traditional character is followed by its simplified form.
enum TraditionalForms {
  private static let pairs: StaticString = """
    吳吴張张陳陈劉刘楊杨黃黄趙赵孫孙馬马鄭郑謝谢許许韓韩馮冯鄧邓蕭萧葉叶蘇苏蔣蒋盧卢鍾钟陸陆賈贾鄒邹龍龙賀贺顧顾龔龚萬万錢钱嚴严湯汤賴赖紀纪齊齐喬乔龐庞顏颜莊庄聶聂魯鲁關关蘭兰歐欧單单寧宁畢毕塗涂駱骆藍蓝時时農农簡简車车項项連连
    蘆芦麥麦婁娄竇窦黨党宮宫費费衛卫闞阚應应邊边師师談谈惲恽儲储雲云華华東东偉伟國国強强軍军紅红輝辉鵬鹏傑杰麗丽豔艳艷艳靜静濤涛勝胜慶庆興兴榮荣貴贵寶宝鳳凤蓮莲瓊琼潔洁瑩莹穎颖鴻鸿飛飞瀾澜倫伦澤泽義义禮礼賢贤學学誠诚實实權权業业
    創创啟启開开達达遠远長长鋒锋銳锐鋼钢銘铭鎮镇錦锦鏡镜鐵铁銀银釗钊鈞钧鑒鉴陽阳陰阴隊队階阶際际陝陕雙双雜杂雞鸡離离難难電电靈灵韋韦韻韵頁页頂顶順顺須须頌颂預预領领頭头題题額额風风養养餘余館馆駐驻驗验驚惊體体髮发鬥斗鬱郁魚鱼鮮鲜
    鳥鸟鶴鹤麼么齡龄書书記记處处廳厅會会議议員员團团總总經经監监審审計计統统戰战組组織织務务財财稅税檢检執执導导賓宾質质賽赛購购貿贸資资賬账贊赞趕赶跡迹轉转輕轻較较載载輔辅輸输輪轮輯辑運运過过還还這这進进選选遷迁遺遗鄉乡鄰邻醫医
    釋释針针鈔钞鋪铺錄录鑽钻門门閉闭閏闰間间閔闵閣阁閱阅闊阔闆板與与為为無无來来個个們们倉仓傳传傷伤億亿儀仪優优償偿兒儿兩两兇凶冊册凍冻凱凯劃划劇剧劍剑勁劲動动勞劳勢势勳勋匯汇區区協协卻却參参問问嗎吗嘆叹嘗尝嚮向圍围園园圓圆圖图
    報报場场塊块墊垫壇坛壓压壘垒壯壮壽寿夢梦夾夹奮奋奪夺婦妇媽妈嬌娇寫写寬宽將将尋寻對对專专層层屬属岡冈島岛峽峡嶺岭嶽岳巖岩帥帅帳帐帶带幣币幫帮幹干廠厂廣广廬庐彈弹彌弥後后從从復复徵征憲宪懷怀戀恋戲戏戶户掛挂採采揚扬換换損损搖摇
    撥拨擁拥擇择擊击擔担據据擠挤擴扩攜携攝摄敗败敘叙數数斷断於于晉晋曉晓曆历朧胧條条棟栋極极構构槍枪樂乐樓楼標标樣样橋桥機机歡欢歲岁歷历歸归殘残殺杀氣气決决沒没沖冲況况淚泪淨净淺浅減减測测湧涌準准溫温滅灭滬沪滿满漢汉漁渔漸渐潤润
    澀涩濃浓濟济瀏浏灣湾災灾烏乌煙烟熱热營营爐炉爭争爺爷爾尔牆墙狀状獎奖獨独獲获現现產产畫画異异當当疊叠癥症發发皺皱盜盗盤盘眾众礎础確确禍祸種种稱称穩稳窮穷競竞筆笔範范築筑簽签籃篮籌筹糧粮約约級级紐纽純纯紙纸細细終终結结給给絡络
    絕绝絲丝維维綱纲網网緊紧緒绪線线編编緩缓練练縣县縱纵績绩繼继續续纓缨罰罚羅罗聖圣聞闻聯联聰聪聲声職职聽听肅肃脈脉腦脑臉脸臨临舉举舊旧艦舰艱艰蒼苍蓋盖薦荐藝艺藥药號号虧亏蟲虫術术衆众裏里裝装製制複复襲袭見见規规視视親亲覺觉覽览
    觀观觸触訂订訊讯討讨訓训訪访設设訴诉診诊評评詞词試试詩诗話话該该詳详認认語语說说誰谁課课調调請请論论諸诸謀谋證证識识譯译護护讀读變变讓让貝贝負负責责販贩貨货貧贫貪贪貫贯買买賜赐賞赏賣卖賤贱贈赠贏赢蹤踪躍跃軌轨軒轩軟软輛辆辦办
    辭辞遼辽邁迈郵邮鄺邝醬酱釁衅釣钓鋁铝錯错鍋锅鍵键鐘钟鐸铎閃闪閒闲隱隐隨随險险雖虽霧雾響响頓顿頗颇頻频顆颗願愿顯显飄飘飯饭飲饮飽饱飾饰餅饼馳驰駕驾騎骑騙骗騰腾驅驱驕骄驛驿骯肮鬆松鯉鲤鴉鸦鷹鹰鹽盐齒齿龜龟銓铨鉦钲鈺钰錡锜鎧铠鏗铿
    鐳镭閎闳闓闿頡颉顥颢駿骏驊骅驤骧瑋玮瑤瑶璉琏瓏珑環环琿珲瑪玛禎祯稜棱紘纮紹绍緯纬綺绮縉缙繹绎臺台蔭荫薔蔷蘊蕴衝冲誌志諭谕謙谦譚谭賦赋軻轲鄔邬酈郦釵钗樺桦檸柠櫻樱濱滨瀟潇燁烨燦灿獻献愷恺戩戬暉晖暘旸曄晔朮术
    """

  /// The simplified form of each character from U+4E00 to U+9FFF.
  private static let simplified: [UInt16] = {
    var table = (UInt16(0x4E00)...UInt16(0x9FFF)).map { $0 }
    let scalars = PersonText.scalars(of: pairs).filter { PersonText.isHan($0) }
    for index in stride(from: 0, to: scalars.count - 1, by: 2) where (0x4E00...0x9FFF).contains(scalars[index]) {
      table[Int(scalars[index]) - 0x4E00] = UInt16(truncatingIfNeeded: scalars[index + 1])
    }
    return table
  }()

  /// Simplifies the first `count` of `scalars` in place.
  static func fold(_ scalars: UnsafeMutableBufferPointer<UInt32>, _ count: Int) {
    simplified.withUnsafeBufferPointer { table in
      for index in 0..<count where scalars[index] >= 0x4E00 && scalars[index] <= 0x9FFF {
        scalars[index] = UInt32(table[Int(scalars[index]) - 0x4E00])
      }
    }
  }
}
