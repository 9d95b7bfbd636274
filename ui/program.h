// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/settingsapi.h"

#include <QByteArray>
#include <QObject>
#include <QTranslator>

#include <memory>

namespace LeadBridge {
class Engine;
}

namespace LeadBridge::Ui {

class MainWindow;

/// The desktop program round a running engine: its window, language, theme, and the end.
/// Main thread.
class Program final : public QObject
{
    Q_OBJECT
public:
    /// Why the program ends only to start again.
    enum class Again {
        No,
        Restored, ///< with a restored copy
        Damaged, ///< the journal proved damaged while it started: opened anew, it is set aside
    };

    /// @p engine is open and outlives the program.
    explicit Program(Engine &engine, QObject *parent = nullptr);
    ~Program() override;

    /// Has the engine work, and play the demo once it takes requests. @p before: why an earlier
    /// run ended, since damage is set aside once and not again and again.
    void start(bool demo, Again before);
    void showWindow();
    /// Stops the engine, then ends the application; after 10 s in any case.
    void quit();
    /// Why it ended, if only to start again.
    [[nodiscard]] Again startsAgain() const { return m_again; }
    [[nodiscard]] bool windowWasShown() const { return m_windowWasShown; }

private:
    void applySettings();
    void speak(const QString &language);
    void makeWindowAgain();
    void startAgain(Again why);
    void tellOfStart(const Result<> &started, Again before);
    void tellOfRestore();
    [[nodiscard]] QString stateFile() const;

    Engine &m_engine;
    Settings m_applied;
    QTranslator m_words;
    QTranslator m_qtWords;
    std::unique_ptr<MainWindow> m_window;
    bool m_quitting = false;
    Again m_again = Again::No;
    bool m_windowWasShown = false;
};

} // namespace LeadBridge::Ui
