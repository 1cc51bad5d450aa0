// Opens a local file: checks it, finds container, stream and codec, and closes them again.

#include "internal.h"

#include <errno.h>
#include <libavutil/avstring.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/// Containers that hold their video themselves. Playlists, image sequences, capture devices and
/// protocols are absent: they open other files or the network.
static const char containers[] =
    "mov,avi,matroska,mpegts,mpeg,mpegvideo,flv,live_flv,asf,asf_o,ogg,dv,mxf,gxf,rm,nut,ivf,h264,"
    "hevc,m4v,mjpeg,gif,nsv,wtv,dhav,swf,yuv4mpegpipe,av1,obu,h263,h261,vc1,cavsvideo,dirac,dnxhd,"
    "r3d,vivo,nuv,ty,xmv,bink,smk,roq,flic,apng";

void vd_fail(vd_failure *failure, const char *text) {
  snprintf(failure->message, sizeof failure->message, "%s", text);
}

void vd_fail_code(vd_failure *failure, const char *what, int code) {
  char reason[128];
  av_strerror(code, reason, sizeof reason);
  snprintf(failure->message, sizeof failure->message, "%s%s", what, reason);
}

static vd_status check_file(const char *path, int64_t *size, vd_failure *failure) {
  struct stat file;
  if (stat(path, &file) != 0) {
    vd_fail(failure, strerror(errno));
    return errno == ENOENT || errno == ENOTDIR ? VD_MISSING : VD_UNREADABLE;
  }
  if (!S_ISREG(file.st_mode))
    return VD_NOT_A_FILE;
  if (file.st_size == 0)
    return VD_EMPTY;
  *size = file.st_size;
  return VD_OK;
}

static int only_files(AVDictionary **options) {
  return av_dict_set(options, "protocol_whitelist", "file", 0);
}

// The "file:" prefix makes a path such as "http://…" the name of a file that does not exist.
static vd_status open_file(vd_decoder *decoder, const char *path, vd_failure *failure) {
  AVDictionary *options = NULL;
  char *url = av_asprintf("file:%s", path);
  int error = url ? only_files(&options) : AVERROR(ENOMEM);
  if (error >= 0)
    error = avio_open2(&decoder->file, url, AVIO_FLAG_READ, NULL, &options);
  av_dict_free(&options);
  av_free(url);
  if (error < 0)
    vd_fail_code(failure, "", error);
  return error < 0 ? VD_UNREADABLE : VD_OK;
}

#if LIBAVFORMAT_VERSION_MAJOR < 59
typedef AVInputFormat vd_container;
#else
typedef const AVInputFormat vd_container;
#endif

static vd_status probe(vd_decoder *decoder, vd_container **container, vd_failure *failure) {
  int error = av_probe_input_buffer2(decoder->file, container, "", NULL, 0, 0);
  if (error < 0 || !*container) {
    vd_fail(failure, "no known container");
    return VD_UNRECOGNISED;
  }
  if (av_match_list((*container)->name, containers, ',') > 0)
    return VD_OK;
  vd_fail(failure, (*container)->long_name ? (*container)->long_name : (*container)->name);
  return VD_REFUSED;
}

static vd_status open_container(vd_decoder *decoder, vd_failure *failure) {
  vd_container *container = NULL;
  vd_status status = probe(decoder, &container, failure);
  if (status != VD_OK)
    return status;
  decoder->format = avformat_alloc_context();
  if (!decoder->format)
    return VD_FAILED;
  decoder->format->pb = decoder->file;
  AVDictionary *options = NULL;
  int error = only_files(&options);
  if (error >= 0)
    error = avformat_open_input(&decoder->format, "", container, &options);
  av_dict_free(&options);
  if (error < 0)
    vd_fail_code(failure, "", error);
  return error < 0 ? VD_UNRECOGNISED : VD_OK;
}

static bool is_picture(const AVStream *stream) {
  return stream->codecpar->codec_type == AVMEDIA_TYPE_VIDEO;
}

static bool is_image_codec(enum AVCodecID codec) {
  return codec == AV_CODEC_ID_MJPEG || codec == AV_CODEC_ID_PNG || codec == AV_CODEC_ID_BMP ||
         codec == AV_CODEC_ID_GIF || codec == AV_CODEC_ID_WEBP || codec == AV_CODEC_ID_TIFF;
}

// A cover or thumbnail, marked as one or one image alone.
static bool is_still(const AVStream *stream) {
  int still = AV_DISPOSITION_ATTACHED_PIC | AV_DISPOSITION_TIMED_THUMBNAILS;
  bool is_one_image = stream->nb_frames == 1 && is_image_codec(stream->codecpar->codec_id);
  return (stream->disposition & still) || is_one_image;
}

static bool is_video(const AVStream *stream) { return is_picture(stream) && !is_still(stream); }

// The default track, and among several the largest picture.
static int64_t rank(const AVStream *stream) {
  int64_t area = (int64_t)stream->codecpar->width * stream->codecpar->height;
  return area + (stream->disposition & AV_DISPOSITION_DEFAULT ? INT64_MAX / 2 : 0);
}

static AVStream *choose_stream(AVFormatContext *format) {
  AVStream *best = NULL;
  for (unsigned i = 0; i < format->nb_streams; i++)
    if (is_video(format->streams[i]) && (!best || rank(format->streams[i]) > rank(best)))
      best = format->streams[i];
  for (unsigned i = 0; i < format->nb_streams; i++)
    if (format->streams[i] != best)
      format->streams[i]->discard = AVDISCARD_ALL;
  return best;
}

static bool has_picture(const AVFormatContext *format) {
  for (unsigned i = 0; i < format->nb_streams; i++)
    if (is_picture(format->streams[i]))
      return true;
  return false;
}

static vd_status no_video(const vd_decoder *decoder, int error, vd_failure *failure) {
  if (has_picture(decoder->format)) {
    vd_fail(failure, "a still picture");
    return VD_REFUSED;
  }
  vd_fail_code(failure, "", error < 0 ? error : AVERROR_STREAM_NOT_FOUND);
  return VD_NO_VIDEO;
}

static vd_status find_stream(vd_decoder *decoder, vd_failure *failure) {
  int error = avformat_find_stream_info(decoder->format, NULL);
  decoder->stream = choose_stream(decoder->format);
  if (!decoder->stream)
    return no_video(decoder, error, failure);
  const AVCodecParameters *parameters = decoder->stream->codecpar;
  int64_t area = (int64_t)parameters->width * parameters->height;
  if (parameters->width <= VD_LARGEST_SIDE && parameters->height <= VD_LARGEST_SIDE &&
      area <= VD_LARGEST_AREA)
    return VD_OK;
  snprintf(failure->message, sizeof failure->message, "%d × %d", parameters->width,
           parameters->height);
  return VD_TOO_LARGE;
}

// A complaint of these decoders often concerns the reference list only; they flag frames instead.
static bool is_complaint_damage(enum AVCodecID codec) {
  return codec != AV_CODEC_ID_H264 && codec != AV_CODEC_ID_MPEG4;
}

// More than one thread makes the pictures of a damaged file differ from run to run.
static int configure(vd_decoder *decoder, const AVCodec *codec) {
  AVCodecContext *context = decoder->codec = avcodec_alloc_context3(codec);
  if (!context)
    return AVERROR(ENOMEM);
  int error = avcodec_parameters_to_context(context, decoder->stream->codecpar);
  context->pkt_timebase = decoder->stream->time_base;
  context->thread_count = 1;
  context->max_pixels = VD_LARGEST_AREA;
#if LIBAVCODEC_VERSION_MAJOR >= 60
  context->flags |= AV_CODEC_FLAG_COPY_OPAQUE;
#endif
  return error < 0 ? error : avcodec_open2(context, codec, NULL);
}

static vd_status open_codec(vd_decoder *decoder, vd_failure *failure) {
  enum AVCodecID identifier = decoder->stream->codecpar->codec_id;
  const AVCodec *codec = avcodec_find_decoder(identifier);
  vd_fail(failure, avcodec_get_name(identifier));
  if (!codec)
    return VD_UNSUPPORTED;
  int error = configure(decoder, codec);
  if (error < 0) {
    vd_fail_code(failure, "", error);
    return VD_UNSUPPORTED;
  }
  decoder->is_complaint_damage = is_complaint_damage(identifier);
  decoder->packet = av_packet_alloc();
  return decoder->packet ? VD_OK : VD_FAILED;
}

static vd_status open_all(vd_decoder *decoder, const char *path, vd_failure *failure) {
  vd_status status = check_file(path, &decoder->file_size, failure);
  if (status == VD_OK)
    status = open_file(decoder, path, failure);
  if (status == VD_OK)
    status = open_container(decoder, failure);
  if (status == VD_OK)
    status = find_stream(decoder, failure);
  if (status == VD_OK)
    status = open_codec(decoder, failure);
  return status;
}

vd_status vd_decoder_open(const char *path, vd_limits limits, vd_decoder **decoder,
                          vd_failure *failure) {
  vd_log_install();
  vd_fail(failure, "");
  *decoder = NULL;
  vd_decoder *opened = av_mallocz(sizeof *opened);
  if (!opened)
    return VD_FAILED;
  vd_account_init(&opened->account);
  vd_status status = open_all(opened, path, failure);
  if (status != VD_OK) {
    vd_decoder_close(opened);
    return status;
  }
  vd_clock_init(&opened->clock, opened->stream, limits);
  opened->account.ledger.declared = vd_declared_samples(opened);
  opened->account.ledger.truncated = -1;
  *decoder = opened;
  return VD_OK;
}

void vd_decoder_close(vd_decoder *decoder) {
  if (!decoder)
    return;
  vd_deinterlacer_close(&decoder->deinterlacer);
  vd_converter_free(&decoder->converter);
  av_frame_free(&decoder->waiting);
  av_packet_free(&decoder->packet);
  avcodec_free_context(&decoder->codec);
  avformat_close_input(&decoder->format);
  avio_closep(&decoder->file);
  av_free(decoder);
}
