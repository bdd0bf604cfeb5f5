#!/bin/sh
# Mở bàn biên tập: bấm đúp trên macOS; trên Linux qua "Bắt đầu.desktop" hay cửa sổ lệnh.
cd "$(dirname "$0")" || exit 1

stay() { [ -t 0 ] && { printf '\nBấm Enter để đóng cửa sổ này. '; read -r _; }; }

for python in python3 python3.15 python3.14 python3.13 python3.12 python3.11; do
  if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    "$python" tasks.py serve --open
    code=$?
    if [ "$code" -ne 0 ]; then
      printf '\nBàn biên tập chưa mở được; lý do ở ngay trên.\n'
      stay
    fi
    exit "$code"
  fi
done

echo 'Máy này chưa có Python 3.11 hay mới hơn.'
case $(uname -s) in
  Darwin)
    echo '1. Mở trang https://www.python.org/downloads/macos/ và tải bản mới nhất.'
    echo '2. Chạy tệp vừa tải, bấm Continue cho đến hết.'
    echo '3. Mở lại tệp Bắt đầu này.' ;;
  *)
    echo 'Trên Debian hoặc Ubuntu hãy chạy:'
    echo '    sudo apt install python3 python3-venv'
    echo 'rồi mở lại tệp Bắt đầu này. Nơi khác: https://www.python.org/downloads/' ;;
esac
stay
exit 3
