@echo off
chcp 65001 >nul
title Bàn biên tập
cd /d "%~dp0"
set "PYTHON="
for %%P in ("py -3" "python" "python3") do (
  if not defined PYTHON (
    %%~P -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>nul && set "PYTHON=%%~P"
  )
)
if not defined PYTHON (
  echo Máy này chưa có Python 3.11 hay mới hơn.
  echo.
  echo 1. Mở trang https://www.python.org/downloads/windows/ và tải bản mới nhất.
  echo 2. Chạy tệp vừa tải, đánh dấu ô "Add python.exe to PATH", bấm "Install Now".
  echo 3. Mở lại tệp Bắt đầu này.
  echo.
  pause
  exit /b 3
)
%PYTHON% tasks.py serve --open
if errorlevel 1 (
  echo.
  echo Bàn biên tập chưa mở được; lý do ở ngay trên.
  pause
)
