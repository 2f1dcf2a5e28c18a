#!/bin/sh
# Makes the files beside it, with ffmpeg: what phones and browsers record, each with "SECRET" wherever it has room for words.
set -eu
cd "$(dirname "$0")"
see='-f lavfi -i testsrc=size=48x48:rate=10:duration=1'
hear='-f lavfi -i sine=frequency=440:sample_rate=48000:duration=1'
told='-metadata title=SECRET-title -metadata artist=SECRET-artist -metadata comment=SECRET-comment
  -metadata location=+29.4052+105.5943/SECRET -metadata location-eng=+29.4052+105.5943/SECRET
  -metadata make=SECRET-phone -metadata encoder=SECRET-encoder -metadata creation_time=2026-04-26T08:30:00Z
  -metadata:s handler_name=SECRET-handler -metadata:s title=SECRET-track'
cat > words.srt <<'END'
1
00:00:00,000 --> 00:00:00,900
SECRET-29.4052,105.5943
END
make() { ffmpeg -hide_banner -loglevel error -y "$@"; }
make $see $hear -i words.srt -map 0 -map 1 -map 2 $told -c:v libx264 -pix_fmt yuv420p -c:a aac -b:a 24k -ac 1 -c:s mov_text \
  -movflags use_metadata_tags -shortest phone.mov
make $see $hear $told -c:v libx264 -pix_fmt yuv420p -c:a aac -b:a 24k -ac 1 -movflags faststart clip.mp4
make $see $hear $told -c:v libx264 -pix_fmt yuv420p -c:a aac -b:a 24k -ac 1 -movflags frag_keyframe+empty_moov recorded.mp4
make $see $hear $told -c:v libvpx -b:v 60k -c:a libopus -b:a 16k -ac 1 clip.webm
make $see $hear $told -c:v libvpx -b:v 60k -c:a libopus -b:a 16k -ac 1 -f webm -live 1 recorded.webm
make $hear $told -c:a aac -b:a 24k -ac 1 voice.m4a
make $hear $told -c:a libopus -b:a 16k -ac 1 -f webm voice.webm
make $hear $told -c:a libopus -b:a 16k -ac 1 voice.ogg
make $hear $told -c:a libvorbis -ac 1 vorbis.ogg
make $hear $told -c:a libmp3lame -b:a 32k -ac 1 -write_id3v1 1 voice.mp3
rm words.srt
