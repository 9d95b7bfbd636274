// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "ui/shell/engineparts.h"
#include "ui/shell/navigationrail.h"
#include "ui/widgets/page.h"

#include <QHash>
#include <QMainWindow>

#include <functional>
#include <optional>

class QStackedWidget;

namespace LeadBridge {
struct Error;
}

namespace LeadBridge::Ui {

class Banner;
class BottomLine;
class SendingControl;
class StatusHeader;
class TopBar;
class TrayIcon;

/// The frame: rail, bar, the page, bottom line, the keys, and the icon beside the clock. It
/// knows pages only as Page; makeWindow() fills it.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(const EngineParts &engine, QWidget *parent = nullptr);

    /// Takes @p page over.
    void setPage(Place place, Page *page);
    [[nodiscard]] Page *page(Place place) const { return m_pages.value(place); }
    void go(Place place);
    [[nodiscard]] Place place() const;
    [[nodiscard]] StatusHeader *header() const { return m_header; }
    [[nodiscard]] SendingControl &sending() const { return *m_sending; }
    /// Shows the window, from the tray or from under others.
    void present();
    /// Something did not work and needs a person: on top of the page, until sent away.
    void tell(const QString &fact, const QString &sentence);
    /// Asked before the program ends: whether something would be lost that is not saved.
    void setUnsaved(const std::function<bool()> &unsaved) { m_unsaved = unsaved; }
    void showKeys();
    void openGoTo();

signals:
    void newFlowRequested();
    void flowRequested(LeadBridge::FlowId flow);
    void eventRequested(LeadBridge::EventId event);
    void heldRequested();
    void addressSettingsRequested();
    /// The operator wants to end the program.
    void quitRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void buildFrame();
    void buildTray();
    void addKeys();
    void addKey(const QString &keys, const QString &text, const std::function<void()> &act);
    void connectEngine();
    void connectBulk();
    void updateRail();
    void updateFrame();
    void updateTrouble();
    void countProblems();
    void openAddresses();
    void nextRegion();
    void askToClose();
    /// Ends the program, after a question where something is not saved.
    void endProgram();

    EngineParts m_engine;
    NavigationRail *m_rail;
    SendingControl *m_sending;
    StatusHeader *m_header;
    TopBar *m_top;
    Banner *m_banner;
    QStackedWidget *m_stack;
    BottomLine *m_bottom;
    TrayIcon *m_tray = nullptr;
    QHash<Place, Page *> m_pages;
    QList<KeyHint> m_everywhere;
    std::function<bool()> m_unsaved;
    std::optional<bool> m_narrowByHand;
    int m_openProblems = 0;
    bool m_hintShown = false;
};

} // namespace LeadBridge::Ui
