extension Catalogue {
  /// The settings of a comparison in Turkish.
  static let turkishSettings: [String: SettingWords] = [
    "comparison.intervalLevel": SettingWords(
      "Bir değişimin güven aralığının düzeyi.",
      "klinik okurlar %95 güven aralığı bekler"),
    "comparison.blockDuration": SettingWords(
      "Olayların düzensizliğinin ölçüldüğü ve çekimlerde kullanılan zaman bloklarının uzunluğu.",
      "scripts/simulate-rate-ratios, 2 veya 4’lü spazm dizileri: 20 sn ile hız "
        + "oranlarının %95 aralıkları gerçek değeri %94–98 oranında, 10 sn ile %90–97, "
        + "düzeltmesiz %57–80 oranında içerir"),
    "comparison.bootstrapDraws": SettingWords(
      "Bir değişimin blok bootstrap çekim sayısı.",
      "2000 çekimin yüzdelikleri, aralık genişliğinin onda birinden az oynar"),
    "comparison.leastBlocks": SettingWords(
      "Bir kaymanın güven aralığı için iki kaydın her birinde gereken, olay içeren en az "
        + "blok sayısı.",
      "dört bloğun 35 farklı çekimi vardır: %95 aralığın uçları için çok azdır"),
    "comparison.provenFall": SettingWords(
      "Alt sınırı gösterdiğinde tek başına sonuç sayılan hız düşüşü.",
      "12. ayda “en az %90 azalma”, PMC12955192"),
    "comparison.longestAdvised": SettingWords(
      "Böyle bir düşüşü göstermek için önerilen en uzun kayıt.",
      "hiçbir klinik bir hastayı dinlenmede bir saatten uzun çekmez"),
    "comparison.leastEvaluable": SettingWords(
      "Hızların karşılaştırılmadığı değerlendirilebilir süre sınırı.",
      "severity.leastEvaluable gibi: daha kısa süre hız vermez"),
    "comparison.shortRecording": SettingWords(
      "Kaydın kısa sayıldığı değerlendirilebilir süre sınırı.",
      "dinlenmede 3 dakika: doi:10.1007/s00417-019-04567-w, PubMed 36583629"),
    "comparison.lengthRatio": SettingWords(
      "Sürelerin farklı sayıldığı en küçük oran.",
      "güven aralığını kısa kayıt belirler; kırpmalar ve spazmlar dakikalar içinde değişir"),
    "comparison.frameRateRatio": SettingWords(
      "Kare hızlarının farklı sayıldığı en küçük oran.",
      "saniyede 24, 25 ve 30 kare aynı kasılmaları görür: saniyede 8’in altındakileri"),
    "comparison.frameRateLimit": SettingWords(
      "Kasılma sayılarının ve gecikmelerin karşılaştırılmadığı kare hızı oranı.",
      "yarı hızda ayrı kasılmalar birleşir, gecikmelerin çözünürlüğü kaybolur"),
    "comparison.faceSizeRatio": SettingWords(
      "Piksel cinsinden göz açıları arası uzaklıkların farklı sayıldığı en küçük oran.",
      "yüz küçüldükçe cilt hareketinin gürültüsü artar: dörtte bir, tek oturum içinde görülür"),
    "comparison.faceSizeLimit": SettingWords(
      "Küçük hareketlerin karşılaştırılmadığı göz açıları arası uzaklık oranı.",
      "yarı büyüklükte cilt hareketleri yarı sayıda pikseldir"),
    "comparison.poseDifference": SettingWords(
      "Ortalama baş duruşunun (yana dönüş veya eğim) farklı sayıldığı fark.",
      "çizilmiş bir yüzün dinlenmedeki kapanması 10° yana dönüşle 0,05’ten az kayar"),
    "comparison.poseLimit": SettingWords(
      "Derinliklerin ve dinlenme asimetrisinin karşılaştırılmadığı baş duruşu farkı.",
      "çizilmiş bir yüzün dinlenmedeki kapanması 20° yana dönüşle 0,13’e kadar kayar"),
    "comparison.lightRatio": SettingWords(
      "Işığın farklı sayıldığı yüz parlaklığı oranı.",
      "videonun 2,2’lik gamasıyla yarısı kadar daha parlak yüz, bir ve üçte bir diyafram durağı "
        + "fazla ışıktır"),
    "comparison.noiseRatio": SettingWords(
      "Işığın ve odağın farklı sayıldığı gürültü veya netlik oranı.",
      "yarı yarıya fazla gürültü, saptama sınırını da o kadar kaydırır"),
    "comparison.evaluableShare": SettingWords(
      "Kaydın eksik sayıldığı değerlendirilebilir pay.",
      "onda biri yitirildiğinde bir pay onda birden fazla değişmez"),
    "comparison.evaluableLimit": SettingWords(
      "Hızların karşılaştırılmadığı değerlendirilebilir pay.",
      "sürenin yarısından çoğunda ne olduğu bilinmez"),
    "comparison.limitRatio": SettingWords(
      "Göz kapağı saptama sınırlarının farklı sayıldığı oran.",
      "denenen derinlik basamaklarının bir adımı"),
    "comparison.limitLimit": SettingWords(
      "Hızların karşılaştırılmadığı göz kapağı saptama sınırı oranı.",
      "iki kat derin seğirmeler başka seğirmelerdir: hız, körlükten de düşebilir"),
    "comparison.decompressionEarly": SettingWords(
      "Dekompresyondan sonra sonucun erken sayıldığı süre.",
      "175 hastanın 128’i üç ay içinde spazmdan kurtuldu, doi:10.1055/s-0041-1740970"),
    "comparison.decompressionFinal": SettingWords(
      "Kalan spazmın başarısızlık sayılmadığı, dekompresyondan sonraki süre.",
      "175 hastanın 17’si 6–12. aylarda, 5’i daha sonra kurtuldu, doi:10.1055/s-0041-1740970"),
    "comparison.toxinOnset": SettingWords(
      "Enjeksiyondan sonra etkinin artabileceği süre.",
      "etki enjeksiyondan 15 gün sonra filme alındı, doi:10.1007/s10792-024-03070-4"),
    "comparison.toxinPlateau": SettingWords(
      "Enjeksiyondan sonra etkinin azalmasının beklendiği süre.",
      "ortalama etki yaklaşık 12 hafta, Toxins 2021, 13, 881"),
    "comparison.toxinEnd": SettingWords(
      "Enjeksiyondan sonra etkinin artık beklenmediği süre.",
      "botulinum toksininin etkisi üç ile altı ay arasında geçer"),
    "comparison.noticedHFS7": SettingWords(
      "Hastaların fark ettiği HFS-7 düşüşü.",
      "2,63 (1,92–3,33), doi:10.1016/j.prdoa.2024.100295"),
    "comparison.noticedHFS30": SettingWords(
      "Hastaların fark ettiği HFS-30 düşüşü.",
      "4,46 (3,65–5,41), doi:10.1016/j.prdoa.2024.100295"),
  ]
}
