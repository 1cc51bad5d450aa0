extension Catalogue {
  /// Turkish.
  public static let turkish = Catalogue(
    language: "tr", decimalMark: ",", phrases: turkishPhrases, measures: turkishMeasures)

  private static let turkishPhrases: [Phrase: String] = [
    .left: "hastanın solu",
    .right: "hastanın sağı",
    .both: "iki taraf",
    .notKnown: "bilinmiyor",
    .visit: "{0}. ziyaret",
    .interval: "%{0} güven aralığı {1} ile {2}",
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
    .counts: "{0}ndaki spazmlar: {2} dakikada {1} → {4} dakikada {3}.",
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
    .courseOf: "Ziyaretler boyunca {0}",
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
    .sentenceNote: "Ölçümün verdiği gerekçeler özgün dilindedir.",
  ]

  private static let turkishMeasures: [String: String] = [
    "spasm_rate": "Dakikadaki spazm",
    "jerk_rate": "Dakikadaki tek kasılma",
    "coverage": "Spazmda geçen süre",
    "depth": "Spazm derinliği",
    "duration": "Spazm süresi",
    "intensity": "Şiddet: zaman içinde kapanma",
    "closed_time": "Spazmla yarıdan çok kapalı süre",
    "tonic_share": "Tonik spazmların payı",
    "tonic_time_share": "Spazm süresinin tonik payı",
    "jerks_per_spasm": "Spazm başına kasılma",
    "mouth_excursion": "Spazmda ağız çekilmesi",
    "spread": "Yayılan spazmların payı",
    "spread_lowerlid": "Alt kapağa ulaşan spazmların payı",
    "spread_eye": "Göze ulaşan spazmların payı",
    "spread_brow": "Kaşa ulaşan spazmların payı",
    "spread_cheek": "Yanağa ulaşan spazmların payı",
    "spread_ear": "Kulak önüne ulaşan spazmların payı",
    "spread_mouth": "Ağıza ulaşan spazmların payı",
    "spread_chin": "Çeneye ulaşan spazmların payı",
    "other_babinski": "Diğer Babinski bulgusu",
    "other_babinski_opposite": "Diğer Babinski bulgusu, karşı kaş",
    "brow_null": "Göz kırpmada kaş kalkması (karşılaştırma)",
    "lowerlid_lag": "Alt kapağın göze göre gecikmesi",
    "brow_lag": "Kaşın göze göre gecikmesi",
    "cheek_lag": "Yanağın göze göre gecikmesi",
    "ear_lag": "Kulak önünün göze göre gecikmesi",
    "mouth_lag": "Ağzın göze göre gecikmesi",
    "chin_lag": "Çenenin göze göre gecikmesi",
    "train_rate": "Diziler içinde saniyedeki kasılma",
    "interval_variation": "Spazmların düzensizliği",
    "resting_asymmetry": "Gözlerin dinlenme asimetrisi",
    "blink_rate": "Dakikadaki göz kırpma",
    "blink_completeness": "Tam göz kırpmaların payı",
    "blink_depth_difference": "Diğer göze göre kırpma derinliği",
    "bilateral_closure_rate": "Dakikada iki gözün uzun kapanması",
    "synkinesis_share": "Ağzın eşlik ettiği kırpmaların payı",
    "relative_difference": "Göreli fark (Nomura & Sakai)",
    "tonic_mean": "Tonik ortalama (Nomura & Sakai)",
  ]
}
