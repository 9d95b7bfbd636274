// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/program.h"

#include "app/base/logging.h"
#include "app/engine.h"
#include "app/interfaces/statusapi.h"
#include "app/interfaces/upkeepapi.h"
#include "app/interfaces/wording.h"
#include "ui/sessionstart.h"
#include "ui/settings/upkeeptexts.h"
#include "ui/shell/engineparts.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/makewindow.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/whenready.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QScreen>
#include <QSettings>
#include <QTimer>

#include <chrono>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto stopLimit = 10s;
constexpr int frameHeight = 40; ///< of a window, at most as desktops make it
const auto geometryKey = u"window/geometry"_s;
} // namespace

Program::Program(Engine &engine, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_applied(engine.settings().settings())
{
    speak(m_applied.language);
    Theme::instance().install(*qApp, m_applied.theme);
    QApplication::setQuitOnLastWindowClosed(false);
    makeWindowAgain();
    // At first not larger than the screen leaves room for, with its frame.
    const QSize room = m_window->screen()->availableSize() - QSize(0, frameHeight);
    m_window->resize(m_window->size().boundedTo(room).expandedTo(m_window->minimumSize()));
    m_window->restoreGeometry(
        QSettings(stateFile(), QSettings::IniFormat).value(geometryKey).toByteArray());
    connect(&engine.settings(), &SettingsApi::settingsChanged, this, &Program::applySettings);
    connect(&engine.upkeep(), &UpkeepApi::restartNeeded, this,
            [this] { startAgain(Again::Restored); });
}

Program::~Program() = default;

QString Program::stateFile() const
{
    return m_engine.dataFolder() + "/window.ini"_L1;
}

void Program::start(bool demo, Again before)
{
    whenReady(m_engine.start(), this, [this, demo, before](const Result<> &started) {
        tellOfStart(started, before);
        if (!started || !demo)
            return;
        whenReady(m_engine.status().playDemo(), this, [this](const Result<> &played) {
            if (!played)
                m_window->tell(errorText(played.error()), {});
        });
    });
}

void Program::tellOfStart(const Result<> &started, Again before)
{
    if (started) {
        // The language is known by now.
        tellOfRestore();
    } else if (started.error().kind == ErrorKind::Corrupt && before != Again::Damaged) {
        // The journal has noted the damage: opened once more, it is set aside, and the window of
        // then says so.
        qCWarning(lcEngine) << "starting again without the damaged journal";
        startAgain(Again::Damaged);
    } else {
        m_window->tell(errorText(started.error()), {});
    }
}

void Program::showWindow()
{
    m_window->present();
}

void Program::makeWindowAgain()
{
    // The words of a window are made when it is made: another language means another window.
    std::unique_ptr<MainWindow> old = std::move(m_window);
    m_window = makeWindow(partsOf(m_engine));
    connect(m_window.get(), &MainWindow::quitRequested, this, &Program::quit);
    if (!old)
        return;
    m_window->restoreGeometry(old->saveGeometry());
    m_window->go(old->place());
    if (old->isVisible())
        m_window->show();
    old->hide();
    old.release()->deleteLater(); // it may be the one whose signal we are answering
}

void Program::applySettings()
{
    const Settings before = std::exchange(m_applied, m_engine.settings().settings());
    if (before.theme != m_applied.theme)
        Theme::instance().setChoice(m_applied.theme);
    if (before.startWithSession != m_applied.startWithSession)
        startWithSession(m_applied.startWithSession);
    if (before.language != m_applied.language) {
        speak(m_applied.language);
        QTimer::singleShot(0, this, &Program::makeWindowAgain);
    }
}

void Program::speak(const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    QCoreApplication::removeTranslator(&m_words);
    QCoreApplication::removeTranslator(&m_qtWords);
    // English has a file too: its plurals.
    const QString spoken = locale.language() == QLocale::Russian ? u"ru"_s : u"en"_s;
    if (m_words.load(":/i18n/leadbridge_"_L1 + spoken))
        QCoreApplication::installTranslator(&m_words);
    if (m_qtWords.load("qtbase_"_L1 + spoken, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qtWords);
}

void Program::startAgain(Again why)
{
    m_again = why;
    quit();
}

void Program::tellOfRestore()
{
    const auto report = m_engine.upkeep().restored();
    if (report)
        m_window->tell(restoredFact(*report), restoredStory(*report));
}

void Program::quit()
{
    if (std::exchange(m_quitting, true))
        return;
    QSettings(stateFile(), QSettings::IniFormat).setValue(geometryKey, m_window->saveGeometry());
    m_windowWasShown = m_window->isVisible();
    m_window->hide();
    connect(&m_engine, &Engine::stopped, qApp, &QCoreApplication::quit);
    // Of this run: the program may go on in another with a restored copy.
    QTimer::singleShot(stopLimit, this, [] { QCoreApplication::quit(); });
    m_engine.stop();
}

} // namespace LeadBridge::Ui
