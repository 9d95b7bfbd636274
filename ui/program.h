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
    /// @p engine is open and outlives the program.
    explicit Program(Engine &engine, QObject *parent = nullptr);
    ~Program() override;

    /// Has the engine work, and play the demo once it takes requests.
    void start(bool demo);
    void showWindow();
    /// Stops the engine, then ends the application; after 10 s in any case.
    void quit();
    /// Whether it ended to start again, with a restored copy.
    [[nodiscard]] bool startsAgain() const { return m_startsAgain; }
    [[nodiscard]] bool windowWasShown() const { return m_windowWasShown; }

private:
    void applySettings();
    void speak(const QString &language);
    void makeWindowAgain();
    void restart();
    void tellOfRestore();
    [[nodiscard]] QString stateFile() const;

    Engine &m_engine;
    Settings m_applied;
    QTranslator m_words;
    QTranslator m_qtWords;
    std::unique_ptr<MainWindow> m_window;
    bool m_quitting = false;
    bool m_startsAgain = false;
    bool m_windowWasShown = false;
};

} // namespace LeadBridge::Ui
