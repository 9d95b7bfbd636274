// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowvalues.h"
#include "ui/shell/engineparts.h"

#include <QWidget>

#include <optional>

namespace LeadBridge::Ui {

class FlowDraft;

/// Pages of the wizard in their order; the numbers are stored as Flow::setupStep.
enum class SetupStep { Event = 1, Fields, Address, Paste, TestEvent, CpaHouse, Launch };

inline constexpr int setupSteps = 7;

/// What the pages share. The draft is stored by the wizard after each edit, so a page only
/// writes into it.
struct SetupContext
{
    EngineParts engine;
    FlowDraft &draft;
    /// The event the later pages show values of: the one that came, or the example taken.
    std::optional<SampleEvent> sample;
    bool sampleIsExample = false;
};

/// One page: what stands between the head and the foot. The wizard draws head, step list and
/// foot from what the page says of itself, and asks again on stateChanged(). It gives the page
/// its margins and scrolls it where it is too high, so the page's own layout has none.
class SetupPage : public QWidget
{
    Q_OBJECT
public:
    explicit SetupPage(SetupContext &context, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_context(context)
    {
    }

    [[nodiscard]] virtual SetupStep step() const = 0;
    [[nodiscard]] virtual QString stepName() const = 0; ///< in the list at the left
    [[nodiscard]] virtual QString heading() const = 0;
    [[nodiscard]] virtual QString lead() const = 0;
    /// Verb of the primary button; empty: Next.
    [[nodiscard]] virtual QString nextText() const { return {}; }
    /// Whether the primary button works, and if not, why, as words beside it.
    [[nodiscard]] virtual bool canGoOn() const { return true; }
    [[nodiscard]] virtual QString whyNot() const { return {}; }
    /// The page becomes the one that is seen.
    virtual void entered() { }
    /// The primary button was pressed: true goes on, or ends the wizard on the last page. A page
    /// that has to wait says false, and emits goOn() later.
    virtual bool leaveForward() { return true; }

signals:
    /// Texts of the frame, or whether one can go on, are others now.
    void stateChanged();
    void goOn();
    /// The operator wants to another page, such as to mend what is missing.
    void stepWanted(LeadBridge::Ui::SetupStep step);
    /// The operator would rather fill in the form himself: the wizard ends, the editor opens.
    void byHandWanted();
    /// The wizard ends and this flow's event is shown in the history.
    void eventWanted(LeadBridge::EventId event);

protected:
    [[nodiscard]] SetupContext &context() const { return m_context; }

private:
    SetupContext &m_context;
};

} // namespace LeadBridge::Ui
