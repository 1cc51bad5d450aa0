extension Catalogue {
  /// Turkish.
  public static let turkish = Catalogue(
    language: "tr", decimalMark: ",",
    phrases: turkishPhrases.merging(turkishFigurePhrases) { first, _ in first },
    measures: turkishMeasures, sentences: turkishSentences, settings: turkishSettings)

  private static let turkishPhrases: [Phrase: String] = [
    .left: "hastanın solu",
    .right: "hastanın sağı",
    .both: "iki taraf",
    .notKnown: "bilinmiyor",
    .visit: "{0}. ziyaret",
    .interval: "%{0} güven aralığı {1} ile {2} arası",
    .intervalAtLeast: "%{0} güven aralığı en az {1}",
    .intervalAtMost: "%{0} güven aralığı en çok {1}",
    .noInterval: "güven aralığı yok",
    .tooFewEvents: "çok az olay var",
    .unitPerMinute: "/dk",
    .unitPoints: "yüzde puanı",
    .unitDegrees: "derece",
    .unitPerSecond: "/sn",
    .unitSeconds: "sn",
    .unitMinutes: "dk",
    .unitPixels: "piksel",
    .changeWithheld: "değişim verilmedi: {0}",
    .changeNotEvaluable: "değişim değerlendirilemedi",
    .notShown: "fark gösterilemedi",
    .nothingShown: "bir şey gösterilemedi",
    .detectable: "saptanabilir en küçük değişim: {0}",
    .lower: "daha düşük",
    .higher: "daha yüksek",
    .withheld: "verilmedi",
    .notEvaluable: "değerlendirilemedi",
    .counts: "Spazm sayısı ({0}): {2} dakikada {1} → {4} dakikada {3}.",
    .rateBelow: """
    Spazm görülmedi: hız, %{1} güvenle dakikada {0} değerinin altındadır; bu, hiç \
    spazm yok demek değildir.
    """,
    .fallShown: "En az %{0} azalma gösterildi.",
    .fallNotShown: "%{0} azalma gösterilemedi: kayıt çok kısa.",
    .minutesNeeded: "Bu hızlarda tedaviden sonra {0} değerlendirilebilir dakika bunu gösterirdi.",
    .noLength: "Hiçbir makul süre bunu gösteremez: önceki kayıtta çok az spazm var.",
    .fallNotReached: "Bulunan azalma %{0} değerinden küçük.",
    .noSpasmBefore: "Önceki kayıtta spazm yoktu.",
    .checkMethod: "program ve ayarlar",
    .checkTasks: "görevler",
    .checkLength: "değerlendirilebilir süre",
    .checkEvaluableShare: "değerlendirilebilir oran",
    .checkFrameRate: "kare hızı",
    .checkFaceSize: "göz açıları arası uzaklık",
    .checkPose: "ortalama baş duruşu",
    .checkLight: "yüzün parlaklığı (255 üzerinden)",
    .checkNoise: "göz kapağı sinyalinin gürültüsü",
    .checkSharpness: "netlik",
    .checkDetectionLimit: "saptanabilen en küçük seğirme",
    .adviceMethod: "İki kaydı da aynı program ve ayarlarla inceleyin.",
    .adviceTasks: "Her ziyarette aynı görevleri isteyin ve görev dosyasına yazın.",
    .adviceLength: "Dinlenmede en az üç dakika ve her seferinde eşit süre çekin.",
    .adviceEvaluableShare: "Yüzü kadrajda, açıkta ve kameraya dönük tutun.",
    .adviceFrameRate: """
    Aynı kare hızıyla, saniyede 60 veya üzeriyle çekin; eldeki çekimler için incelemeler yerine kayıtların \
    kendisini verin: o zaman düşük hızda incelenirler.
    """,
    .adviceFaceSize: "Aynı uzaklıktan ve aynı mercekle çekin.",
    .advicePose: "Kamerayı göz hizasında, yüzün tam karşısına yerleştirin.",
    .adviceLight: "Aynı odada, aynı lambalarla çekin ve pozlamayı sabitleyin.",
    .adviceNoise: "Aynı ışık, odak ve kaliteyle çekin.",
    .adviceSharpness: "Odağı gözlere sabitleyin.",
    .adviceDetectionLimit: "Daha çok ışıkla, daha yakından veya daha az sıkıştırmayla çekin.",
    .gradeGreen: "yeşil",
    .gradeAmber: "sarı",
    .gradeRed: "kırmızı",
    .daysAfter: "tedaviden {0} gün sonra",
    .clockDecompressionEarly: """
    dekompresyondan sonra erken dönem; iyileşme sıklıkla gecikir, bu kesin sonuç \
    değildir
    """,
    .clockDecompressionPending: """
    iyileşme hâlâ gelebilir; kalan spazm dekompresyonun başarısızlığı değildir
    """,
    .clockDecompressionFinal: "hastaların neredeyse tümünde iyileşmenin geldiği süre geçmiştir",
    .clockToxinOnset: "toksinin etkisi hâlâ artıyor olabilir",
    .clockToxinPlateau: "toksinin etkili olduğu haftalar içinde",
    .clockToxinWearOff: "toksinin etkisinin azalması beklenir",
    .clockToxinEnded: "toksinin artık etkili olması beklenmez",
    .clockTimeUnknown: "tedaviden sonra geçen süre bilinmiyor; seyir değerlendirilmedi",
    .clockNoClock: "bu tedavi için yayımlanmış bir seyir kullanılmıyor",
    .clockSecondRise: """
    hız bir düşüşten sonra yeniden yükseldi: toksin etkisinin azalmasıyla uyumlu
    """,
    .clockNoticedGain: """
    {0}, girilen değere göre {1} değişti; bu, hastaların fark ettiği {2} puanlık \
    düşüşe ulaşır
    """,
    .clockNoNoticedGain: """
    {0}, girilen değere göre {1} değişti; bu, hastaların fark ettiği {2} puanlık \
    düşüşten azdır
    """,
    .warningSideFlipped: """
    {0}. ziyarette spazmların çoğu diğer taraftaydı. Sayılar ilk ziyaretin tarafında \
    kalır; aynı hasta olduğunu ve görüntünün ters çevrilmediğini denetleyin.
    """,
    .warningSideUnknown: """
    Hiçbir ziyarette etkilenen taraf belli değil; iki taraf da karşılaştırıldı. \
    Biliniyorsa --side ile belirtin.
    """,
    .warningNoDate: """
    {0}. ziyaretin tarihi bilinmiyor. --date ile veya ziyaret dosyasında belirtin.
    """,
    .warningWithheld: """
    Kayıtlar birbirine yeterince benzemediği için {0}. ziyarete ilişkin bazı \
    değişimler verilmedi; kırmızı satırlara bakın.
    """,
    .warningLowerRate: """
    {0}. ziyaret, saniyede diğerinden daha çok kareyle çekilmiş; ikisi de aynı \
    ayrıntıyı gösterebilsin diye en düşük hızlı kayıttaki kadar kare incelendi.
    """,
    .pageKind: "Spasmeter karşılaştırması, hasta",
    .claim: """
    Klinisyenin değerlendirmesi için görünür hareketin ölçümü; tanı değildir; tıbbi \
    cihaz değildir.
    """,
    .parts: "Raporun bölümleri",
    .summary: "Özet",
    .comparability: "Karşılaştırılabilirlik",
    .changes: "Değişimler",
    .events: "Olaylar",
    .course: "Seyir",
    .methods: "Yöntem",
    .warnings: "Uyarılar",
    .visits: "Ziyaretler",
    .measure: "Ölçü",
    .before: "Önce",
    .after: "Sonra",
    .change: "Değişim",
    .respect: "Ölçüt",
    .grade: "Derece",
    .advice: "Ne yapmalı",
    .date: "Tarih",
    .treatment: "Tedavi",
    .recording: "Kayıt",
    .evaluable: "Değerlendirilebilir",
    .spasms: "Spazm",
    .treatmentNone: "yok",
    .treatmentBotulinumToxin: "botulinum toksini",
    .treatmentMicrovascularDecompression: "mikrovasküler dekompresyon",
    .treatmentNeuromodulation: "nöromodülasyon",
    .treatmentOther: "diğer",
    .noWarnings: "Yok.",
    .howChanges: """
    Nasıl okunur: bir değişim ancak güven aralığı sıfır değişimi içermiyorsa \
    geçerlidir. “Saptanabilir” değer, bu iki kaydın gösterebileceği en küçük \
    değişimdir.
    """,
    .howComparability: "Nasıl okunur: kırmızı satırın bozduğu değişimler verilmez.",
    .howCourse: """
    Nasıl okunur: her nokta, güven aralığıyla bir ziyarettir; tarihlerin tümü \
    biliniyorsa ziyaretler tarihe göre aralıklanır.
    """,
    .courseOf: "{0}: ziyaretler boyunca",
    .spreadMap: "Yayılım",
    .howSpread: """
    Nasıl okunur: yüz, kameranın gördüğü gibidir; her dairenin dolu alanı, o \
    bölgenin katıldığı spazmların payıdır.
    """,
    .noSpasm: "spazm yok",
    .regionEye: "göz",
    .regionLowerlid: "alt kapak",
    .regionBrow: "kaş",
    .regionCheek: "yanak",
    .regionEar: "kulak önü",
    .regionMouth: "ağız",
    .regionChin: "çene",
    .regionNeck: "boyun",
  ]
}
