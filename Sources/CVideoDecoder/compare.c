// Compares two pictures on four rows of every 16: difference, new steps at block borders, and
// blocks whose mean jumps. No transform or motion search: a damaged picture breaks at the borders
// of coding blocks, where a natural one hardly ever has a straight step between two smooth areas.

#include "internal.h"

#include <libavutil/pixdesc.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK = 16, ROWS = 4 };

/// Rows of each block that are read: the two on either side of a border serve both directions.
static const int offsets[ROWS] = {0, 1, BLOCK - 2, BLOCK - 1};

/// Four rows of one band of blocks and the last two rows of the band above, in 8 bits.
typedef struct {
  const AVFrame *picture;
  uint8_t *rows[ROWS];
  uint8_t *above[2];
} band;

typedef struct {
  int64_t difference, largest, steps, borders, blocks;
} sums;

static void load_row(const AVFrame *picture, int y, int width, uint8_t *row) {
  const AVPixFmtDescriptor *format = av_pix_fmt_desc_get(picture->format);
  const uint8_t *from = picture->data[0] + (ptrdiff_t)y * picture->linesize[0];
  int shift = format->comp[0].depth - 8;
  if (shift == 0) {
    memcpy(row, from, width);
    return;
  }
  const uint16_t *deep = (const uint16_t *)from;
  for (int x = 0; x < width; x++)
    row[x] = deep[x] >> shift;
}

static void load(band *b, int index, int width) {
  for (int i = 0; i < 2; i++) {
    uint8_t *last = b->rows[ROWS - 2 + i];
    b->rows[ROWS - 2 + i] = b->above[i];
    b->above[i] = last;
  }
  for (int i = 0; i < ROWS; i++)
    load_row(b->picture, index * BLOCK + offsets[i], width, b->rows[i]);
}

/// A border segment: sums over its length of the jump across and of the change on either side.
typedef struct {
  int jump, absolute, inside, length;
} segment;

static void add(segment *s, int far_before, int before, int after, int far_after) {
  s->jump += after - before;
  s->absolute += abs(after - before);
  s->inside += abs(before - far_before) + abs(far_after - after);
  s->length++;
}

// A step: one direction along its whole length, tall, and over four times as steep as the mean of
// its two sides.
static bool is_step(segment s, double least) {
  bool is_tall = abs(s.jump) > least * s.length;
  return is_tall && 4 * abs(s.jump) > 3 * s.absolute && s.absolute > 2 * s.inside;
}

static segment left_border(const band *b, int x) {
  segment s = {0};
  for (int i = 0; i < ROWS; i++)
    add(&s, b->rows[i][x - 2], b->rows[i][x - 1], b->rows[i][x], b->rows[i][x + 1]);
  return s;
}

static segment top_border(const band *b, int x) {
  segment s = {0};
  for (int i = x; i < x + BLOCK; i++)
    add(&s, b->above[0][i], b->above[1][i], b->rows[0][i], b->rows[1][i]);
  return s;
}

static void compare_borders(sums *total, const band *now, const band *before, int x, bool has_above,
                            double step) {
  if (x > 0) {
    total->borders++;
    total->steps += is_step(left_border(now, x), step) && !is_step(left_border(before, x), step);
  }
  if (has_above) {
    total->borders++;
    total->steps += is_step(top_border(now, x), step) && !is_step(top_border(before, x), step);
  }
}

static void compare_block(sums *total, const band *now, const band *before, int x) {
  int difference = 0;
  for (int i = 0; i < ROWS; i++)
    for (int k = x; k < x + BLOCK; k++)
      difference += abs(now->rows[i][k] - before->rows[i][k]);
  total->difference += difference;
  if (difference > total->largest)
    total->largest = difference;
  total->blocks++;
}

static vd_comparison summarise(const sums *total) {
  double samples = (double)total->blocks * ROWS * BLOCK;
  return (vd_comparison){
      .is_valid = true,
      .mean_difference = total->difference / samples,
      .largest_block_difference = (double)total->largest / (ROWS * BLOCK),
      .new_step_share = total->borders ? (double)total->steps / total->borders : 0,
  };
}

static void place(band *b, const AVFrame *picture, uint8_t *memory, int width) {
  b->picture = picture;
  for (int i = 0; i < ROWS; i++)
    b->rows[i] = memory + (ptrdiff_t)i * width;
  for (int i = 0; i < 2; i++)
    b->above[i] = memory + (ptrdiff_t)(ROWS + i) * width;
}

static vd_comparison compare(band *now, band *before, sums *total, double step) {
  int columns = now->picture->width / BLOCK, bands = now->picture->height / BLOCK;
  for (int y = 0; y < bands; y++) {
    load(now, y, columns * BLOCK);
    load(before, y, columns * BLOCK);
    for (int x = 0; x < columns; x++) {
      compare_block(total, now, before, x * BLOCK);
      compare_borders(total, now, before, x * BLOCK, y > 0, step);
    }
  }
  return summarise(total);
}

static bool can_compare(const AVFrame *a, const AVFrame *b) {
  return a->width == b->width && a->height == b->height && a->format == b->format &&
         a->width >= BLOCK && a->height >= BLOCK;
}

vd_comparison vd_frame_compare(const vd_frame *frame, const vd_frame *earlier, double step) {
  const AVFrame *picture = frame->picture;
  vd_comparison result = {.is_valid = false};
  if (!can_compare(picture, earlier->picture))
    return result;
  int width = picture->width / BLOCK * BLOCK;
  uint8_t *memory = av_malloc_array(2 * (ROWS + 2), width);
  if (!memory)
    return result;
  sums total = {0};
  band now, before;
  place(&now, picture, memory, width);
  place(&before, earlier->picture, memory + (ptrdiff_t)(ROWS + 2) * width, width);
  result = compare(&now, &before, &total, step);
  av_free(memory);
  return result;
}
