extension Catalogue {
  /// The phrases of figures, methods and scales in Turkish.
  static let turkishFigurePhrases: [Phrase: String] = [
    .percent: "%{0}",
    .unitDays: "gün",
    .unitMilliseconds: "ms",
    .unitSecondsPerMinute: "sn/dk",
    .shortLeft: "Sol",
    .shortRight: "Sağ",
    .legend: "Açıklama",
    .lineLeft: "hastanın solu (düz çizgi)",
    .lineRight: "hastanın sağı (kesikli çizgi)",
    .kindSpasm: "spazm",
    .kindBlink: "göz kırpma",
    .kindSynkinesis: "sinkinezi",
    .kindBilateralClosure: "iki gözün uzun kapanması",
    .kindVoluntary: "istemli hareket",
    .kindUncertain: "belirsiz",
    .gap: "yüz görülmedi",
    .howEvents: """
    Nasıl okunur: her kaydın bütün olayları tek zaman ekseninde; her ziyarette \
    üstteki çubuklar hastanın soludur.
    """,
    .traces: "Sinyal eğrileri",
    .howTraces: """
    Nasıl okunur: her ziyaretten {0}; zaman ve değer ölçekleri hepsinde aynıdır, \
    yükseklikler ve süreler gözle karşılaştırılabilir. Gösterilen bölüm tipik \
    olandır: aynı uzunluktaki bütün bölümler dakikadaki spazma, sonra spazmda geçen \
    süreye göre sıralandığında ortada kalan bölüm. Spazmlar gölgelidir; tarama, yüzün \
    görülmediği süreyi gösterir.
    """,
    .tracesOf: "{0}: {1} ile {2} arası.",
    .spasmsWithin: "Spazm, {2}: bu bölümde {0}; tüm kayıtta {1}.",
    .laneClosure: "Göz kapanması (0 dinlenmede açık, 1 kapalı)",
    .laneAperture: "Göz kapağı açıklığı (ICD: iç göz açıları arası uzaklık)",
    .laneMouth: "Ağız köşesi (ICD, dışa ve yukarı artı)",
    .signalsMissing: """
    {0}: eğri çizilmedi, çünkü {1} dosyası incelemenin yanında değil. Dosyayı oraya \
    koyup yeniden karşılaştırın.
    """,
    .signalsChanged: """
    {0}: eğri çizilmedi, çünkü {1} incelemeyle birlikte yazılan dosya değil. O \
    dosyayı yerine koyup yeniden karşılaştırın.
    """,
    .signalsDamaged: "{0}: eğri çizilmedi, çünkü {1} bozuk. Kaydı yeniden inceleyin.",
    .distributions: "Derinlik ve süre",
    .howDistributions: """
    Nasıl okunur: her işaret bir spazmdır; dolu nokta klonik, boş kare tonik \
    spazmdır. Dikey çizgi ortanca, altındaki kalın çubuk ortancanın güven aralığıdır.
    """,
    .axisDepth: "Derinlik: her spazmda gözün en çok kapanması (0 açık, 1 kapalı)",
    .axisDuration: "Her spazmın süresi, sn, logaritmik",
    .median: "ortanca {0}, {1}",
    .leftOut: "değeri olmayan {0}: bir boşluk veya kayıt sınırıyla kesilmiş ya da görülmemiş",
    .taskRest: "dinlenme",
    .taskGentleClosure: "hafif göz kapama",
    .taskForcefulClosure: "kuvvetli göz kapama",
    .taskPucker: "dudak büzme",
    .taskSmile: "gülümseme",
    .taskBrowLift: "kaş kaldırma",
    .taskSpeech: "konuşma",
    .taskHoldStill: "hareketsiz durma",
    .scaleJRSSeverity: "JRS şiddet",
    .scaleJRSFrequency: "JRS sıklık",
    .scaleHSGS: "HSGS",
    .scaleHFS7: "HFS-7",
    .scaleHFS8: "HFS-8",
    .scaleHFS30: "HFS-30",
    .entered: "girilen değer",
    .sourcePublished: "yayımlanmış: {0}",
    .sourceMeasured: "ölçülmüş: {0}",
    .sourceDerived: "türetilmiş: {0}",
    .sourceConvention: "uzlaşım: {0}",
    .anchorEntered: "Karşılaştırılan taraf, klinisyenin belirttiği gibi {0}.",
    .anchorFirstVisit: """
    Karşılaştırılan taraf {0}: ilk ziyarette etkilenen taraf. Bütün ziyaretlerde aynı \
    taraf karşılaştırılır.
    """,
    .anchorLaterVisit: """
    Karşılaştırılan taraf {0}: ilk ziyarette etkilenen taraf belli değil, sonraki bir \
    ziyarette belli.
    """,
    .anchorUnknown: "Hiçbir ziyarette etkilenen taraf belli olmadığından {0} karşılaştırıldı.",
    .methodsOpening: """
    Spasmeter {0} ile karşılaştırıldı. Taraflar hastanın kendi taraflarıdır. Her \
    ziyaretin sayıları kendi incelemesindendir; burada yalnız değişimleri hesaplanır.
    """,
    .methodsChecks: """
    Değişimlerden önce kayıtlar, Karşılaştırılabilirlik bölümündeki ölçütlere göre \
    karşılaştırılır. Sarı dikkat ister; kırmızıda bozulan değişimler verilmez. \
    Geçerli sınırlar:
    """,
    .methodsChange: """
    Sonraki her ziyaret ilkiyle karşılaştırılır. Bir değişim ancak güven aralığı \
    sıfır değişimi içermiyorsa geçerlidir; saptanabilir değişimde iki aralığın yarı \
    genişlikleri varyanslar gibi toplanır. Rastgele çekimler sabit tohumlarla başlar. \
    Güven aralıklarının hesaplanışı:
    """,
    .methodsClock: """
    Tedaviden sonra geçen süreye ilişkin ifadeler yayımlanmış seyirlere dayanır; \
    girilen puanlar hastaların fark ettiği en küçük düşüşle karşılaştırılır; ikisi de \
    burada ölçülmez. Geçerli süreler ve puanlar:
    """,
    .methodsFigures: """
    Sinyal eğrileri: tam saniyelerde başlayan ve süresinin en az yarısı görülen bütün \
    bölümlerden, şeklin yanında anlatıldığı gibi ortadaki çizilir. Çizimin tek \
    noktasına düşen karelerden en küçük ve en büyük değer çizilir; hiçbir tepe \
    kaybolmaz. Derinlik ve süre: karşılaştırılan tarafın bütün spazmları; sürelerde \
    bir boşluk veya kayıt sınırıyla kesilenler dışarıda bırakılır.
    """,
    .headingChange: "Değişim ve güven aralığı",
    .headingClock: "Tedavinin seyri",
    .headingFigures: "Şekiller",
    .otherSettings: "Diğer ayarlar",
    .provenance: "Köken",
    .fingerprint: "Kaydın SHA-256 özeti",
    .stills: "Yüz görüntüleri",
    .stillsNotAsked: """
    Bu sayfada yüz görüntüsü yoktur: görüntüler hastanın kimliğini belli eder ve \
    istenmemiştir.
    """,
    .stillsIdentify: """
    Bu görüntüler hastanın kimliğini belli eder. Hastanın onamı olmadan bu sayfayı \
    paylaşmayın.
    """,
    .howStills: """
    Nasıl okunur: yüz kameranın gördüğü gibidir; üstte dinlenmede, altta orta \
    derinlikteki bir spazmın tepesinde. Anları kimse seçmedi: bütün sakin karelerden \
    ve derinliği ortadaki beşte birlik dilimde olan spazm tepelerinden, baş duruşu \
    ziyaretlerin ortak duruşuna en yakın olanlardır. Her görüntüde iç göz açıları \
    aynı hizada ve aynı uzaklıktadır.
    """,
    .stillsNoRecording: """
    {0}: görüntü yok, çünkü kayıt incelemenin yanında değil, incelenen kayıt değil ya \
    da sinyalleri eksik.
    """,
    .stillAtRest: """
    {0}, dinlenmede, {1}. Ölçülen kapanma: sol {2}, sağ {3}. Yana dönüş {4}°, \
    öne-arkaya eğim {5}°.
    """,
    .stillAtEvent: """
    {0}, orta derinlikteki bir spazmın tepesinde, {1}. Ölçülen kapanma: sol {2}, sağ \
    {3}. Yana dönüş {4}°, öne-arkaya eğim {5}°.
    """,
  ]
}
