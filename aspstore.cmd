@echo off
rem Starts ASP Store from a source tree on Windows, building it first where needed. `aspstore` does the same elsewhere
rem and tells more: commands, ASPSTORE_JAVA_OPTS, JAVA_HOME, and with which status it leaves.
setlocal EnableExtensions DisableDelayedExpansion
set ARGS=%*
set "ROOT=%~dp0"
set "ROOT=%ROOT:~0,-1%"

rem ---- which Java: JAVA_HOME, the path, the usual folders

set "JDK="
if defined JAVA_HOME call :try "%JAVA_HOME%"
for /f "delims=" %%j in ('where java 2^>nul') do call :try "%%~dpj.."
for %%v in (Java "Eclipse Adoptium" Microsoft Zulu "Amazon Corretto" BellSoft) do (
    for /d %%d in ("%ProgramFiles%\%%~v\*") do call :try "%%d"
)
for /d %%d in ("%USERPROFILE%\.jdks\*") do call :try "%%d"
if not defined JDK (
    >&2 echo aspstore: needs a JDK 25, not a newer one, and finds none: install one, Eclipse Temurin 25 for example, or point JAVA_HOME at it
    exit /b 69
)
if "%~1"=="--jdk" goto print_jdk

rem ---- what to start

set "MODULE=desktop-client"
set "MAIN=aspstore.desk.Main"
if "%~1"=="server" set "MODULE=sync-server"
if "%~1"=="server" set "MAIN=aspstore.server.Main"
set "VERSION="
for /f "usebackq tokens=1-3 delims=<>" %%a in ("%ROOT%\pom.xml") do (
    if not defined VERSION if "%%b"=="version" set "VERSION=%%c"
)
set "JAR=%ROOT%\%MODULE%\target\%MODULE%-%VERSION%.jar"
set "SHARED=%ROOT%\%MODULE%\target\lib\shared-model-%VERSION%.jar"

rem ---- build, where a jar is missing or older than what it is made from

call :is_stale
if errorlevel 1 goto run
where mvn >nul 2>nul
if errorlevel 1 (
    >&2 echo aspstore: needs Maven 3.8 or newer to build and finds none: install it and put its bin folder on PATH
    exit /b 69
)
if not exist "%ROOT%\target" mkdir "%ROOT%\target"
>&2 echo Building ASP Store (first run takes a minute)...
set "WAITED=0"

rem Windows opens a file for writing only once: two starts at once build once, and a dead one leaves no lock.
:wait
set "STATUS="
( call :build 9>"%ROOT%\target\.build-lock" ) 2>nul
if defined STATUS goto built
if %WAITED% geq 900 (
    >&2 echo aspstore: another start is still building
    exit /b 75
)
set /a WAITED+=1 >nul
ping -n 2 127.0.0.1 >nul
goto wait

:built
if not "%STATUS%"=="0" (
    >&2 type "%ROOT%\target\aspstore-build.log"
    >&2 echo aspstore: the build failed
    exit /b 70
)

rem ---- run

:run
for /f "tokens=2 delims=:." %%c in ('chcp') do set "CODEPAGE=%%c"
chcp 65001 >nul
setlocal EnableDelayedExpansion
if "!MODULE!"=="desktop-client" goto start
:trim
if "!ARGS:~0,1!"==" " (
    set ARGS=!ARGS:~1!
    goto trim
)
set ARGS=!ARGS:~6!
:start
set "FLAGS="
if "!MODULE!"=="desktop-client" if /i "%~1"=="desk" call :window %*
"!JDK!\bin\java.exe" !FLAGS! --enable-native-access=ALL-UNNAMED ^
    -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 ^
    "-Daspstore.home=!ROOT!" !ASPSTORE_JAVA_OPTS! -cp "!JAR!" !MAIN! !ARGS!
set "STATUS=!ERRORLEVEL!"
if defined CODEPAGE chcp !CODEPAGE! >nul
exit /b !STATUS!

:print_jdk
echo %JDK%
exit /b 0

rem Takes a folder as the JDK where none is taken yet and it holds a JDK 25: the build takes no other, newer or older.
:try
if defined JDK exit /b
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\bin\javac.exe" exit /b
if not exist "%~1\release" exit /b
set "RELEASE=0"
for /f "usebackq tokens=1,2 delims==" %%a in ("%~1\release") do if "%%a"=="JAVA_VERSION" set "RELEASE=%%~b"
for /f "delims=.-+" %%m in ("%RELEASE%") do if %%m equ 25 set "JDK=%~f1"
if defined JDK set "JDK_VERSION=%RELEASE%"
exit /b

rem What a window gets: flags of its own, and an AOT cache. The first window after a build trains it, and it is written when
rem that window is closed. A cache that does not fit this JVM is passed over by it, without a word.
:window
set FLAGS="@!ROOT!\desktop-client\desk.flags"
for %%a in (%*) do if "%%~a"=="--help" exit /b
for %%a in (%*) do if "%%~a"=="-h" exit /b
set "CACHE=!ROOT!\desktop-client\target\desk-!JDK_VERSION!.aot"
if exist "!CACHE!" (
    set FLAGS=!FLAGS! "-XX:AOTCache=!CACHE!"
) else (
    if defined ASPSTORE_JAVA_OPTS exit /b
    set FLAGS=!FLAGS! "-XX:AOTCacheOutput=!CACHE!"
)
set FLAGS=!FLAGS! -Xlog:aot=off -Xlog:cds=off -XX:+UnlockDiagnosticVMOptions -XX:-DisplayVMOutput
exit /b

rem Answers 0 where something must be built, else 1.
:is_stale
if not exist "%JAR%" exit /b 0
if not exist "%SHARED%" exit /b 0
powershell -NoProfile -NonInteractive -Command ^
    "$newer = { param($jar, $from) $at = (Get-Item -LiteralPath $jar).LastWriteTimeUtc; Get-ChildItem -LiteralPath ($from | ForEach-Object { $env:ROOT + '\' + $_ }) -Recurse -Force -ErrorAction SilentlyContinue | Where-Object { $_.LastWriteTimeUtc -gt $at } | Select-Object -First 1 };" ^
    "$m = $env:MODULE;" ^
    "if ((& $newer $env:JAR @('pom.xml', ($m + '\pom.xml'), ($m + '\desk.flags'), ($m + '\src\main'))) -or (& $newer $env:SHARED @('shared-model\pom.xml', 'shared-model\src\main'))) { exit 0 } else { exit 25 }"
if "%ERRORLEVEL%"=="25" exit /b 1
exit /b 0

rem Runs while the lock is held. Another start may have built meanwhile.
:build
call :is_stale
if errorlevel 1 (
    set "STATUS=0"
    exit /b 0
)
set "JAVA_HOME=%JDK%"
pushd "%ROOT%"
del /q "%ROOT%\desktop-client\target\desk-*.aot" 2>nul
call mvn -B -ntp -q -DskipTests package <nul >"%ROOT%\target\aspstore-build.log" 2>&1
set "STATUS=%ERRORLEVEL%"
popd
exit /b 0
