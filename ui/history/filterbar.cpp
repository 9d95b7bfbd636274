// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/filterbar.h"

#include "ui/history/historytexts.h"
#include "ui/history/savedmenu.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <chrono>

namespace LeadBridge::Ui {

using namespace std::chrono_literals;

namespace {

/// From the last key to the question.
constexpr auto typingPause = 250ms;
constexpr int roomUnderChips = 10;
constexpr int lensSide = 18;
constexpr int clearSide = 30;
constexpr std::array listedStates { State::Delivered, State::Pending,   State::Rejected,
                                    State::Failed,    State::Uncertain, State::Invalid,
                                    State::Filtered,  State::Duplicate, State::Held };

QToolButton *iconButton(Glyph glyph, const QString &name, const QString &keys, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    setKind(button, QStringLiteral("icon"));
    button->setIcon(icon(glyph));
    button->setIconSize(QSize(18, 18));
    button->setAccessibleName(name);
    button->setToolTip(keys.isEmpty() ? name : name + QStringLiteral(" · ") + keys);
    return button;
}

} // namespace

FilterBar::FilterBar(const FlowsApi &flows, QWidget *parent)
    : QFrame(parent)
    , m_flows(flows)
    , m_search(makeSearch())
    , m_add(new QPushButton(this))
    , m_addMenu(new QMenu(this))
    , m_saved(new SavedMenu(this))
    , m_export(
          iconButton(Glyph::Export, tr("Export what is shown…"), QStringLiteral("Ctrl+E"), this))
    , m_columns(iconButton(Glyph::Columns, tr("Columns"), {}, this))
    , m_chips(new QHBoxLayout)
    , m_reset(new QPushButton(tr("Reset"), this))
    , m_counts(new ElidedLabel({}, FontRole::Small, Token::Text2, this))
    , m_upper(new QHBoxLayout)
{
    setKind(this, QStringLiteral("top"));
    m_add->setObjectName(QStringLiteral("addCondition"));
    m_add->setIcon(icon(Glyph::Filter, Token::Text));
    m_add->setIconSize(QSize(18, 18));
    m_add->setAccessibleName(tr("Add a condition"));
    m_add->setMenu(m_addMenu);
    auto *saved = new QPushButton(tr("Saved"), this);
    saved->setObjectName(QStringLiteral("saved"));
    saved->setIcon(icon(Glyph::Down));
    saved->setLayoutDirection(Qt::RightToLeft); // the arrow stands behind the word
    saved->setMenu(m_saved);
    m_columns->setPopupMode(QToolButton::InstantPopup);
    m_columns->setObjectName(QStringLiteral("columns"));
    m_export->setObjectName(QStringLiteral("export"));
    setKind(m_reset, QStringLiteral("link"));
    m_reset->setObjectName(QStringLiteral("reset"));
    m_counts->setObjectName(QStringLiteral("counts"));
    m_counts->setAlignment(Qt::AlignRight | Qt::AlignVCenter);

    m_upper->setSpacing(Space::inGroup);
    for (QWidget *widget :
         std::initializer_list<QWidget *> { m_search, m_add, saved, m_export, m_columns })
        m_upper->addWidget(widget, widget == m_search ? 1 : 0);
    m_chips->setSpacing(Space::inGroup);
    auto *lower = new QHBoxLayout;
    lower->setSpacing(Space::inGroup);
    lower->addLayout(m_chips);
    lower->addWidget(m_reset);
    lower->addWidget(m_counts, 1);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(Space::inGroup);
    column->addLayout(m_upper);
    column->addLayout(lower);

    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &FilterBar::takeText);
    connect(m_addMenu, &QMenu::aboutToShow, this, [this] { fillMenu(m_addMenu); });
    connect(m_saved, &QMenu::aboutToShow, this, [this] { m_saved->fill(m_conditions); });
    connect(m_saved, &SavedMenu::conditionsWanted, this, &FilterBar::setConditions);
    connect(m_reset, &QPushButton::clicked, this, [this] { setConditions(Conditions {}); });
    connect(m_export, &QToolButton::clicked, this, &FilterBar::exportAsked);
    connect(&flows, &FlowsApi::changed, this, &FilterBar::showChips);
    setNarrow(false);
    showChips();
}

QLineEdit *FilterBar::makeSearch()
{
    auto *search = new QLineEdit(this);
    search->setObjectName(QStringLiteral("search"));
    search->setPlaceholderText(tr("Name, phone, order number or answer text"));
    search->setAccessibleName(search->placeholderText());
    search->installEventFilter(this);
    auto *lens = new SignView(Sign::Info, search, lensSide);
    lens->setGlyph(Glyph::Search, Token::Text);
    lens->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_hint = makeLabel(QStringLiteral("Ctrl+F"), FontRole::Small, Token::Text3, search);
    m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_clear = new QToolButton(search);
    m_clear->setIcon(icon(Glyph::Cross));
    m_clear->setAccessibleName(tr("Clear the search"));
    m_clear->setToolTip(tr("Clear the search"));
    m_clear->setCursor(Qt::ArrowCursor);
    m_clear->setFocusPolicy(Qt::NoFocus);
    m_clear->hide();
    connect(m_clear, &QToolButton::clicked, search, &QLineEdit::clear);
    search->setTextMargins(lensSide + Space::inGroup, 0, clearSide, 0);
    auto *inside = new QHBoxLayout(search);
    inside->setContentsMargins(10, 0, 5, 0);
    inside->addWidget(lens);
    inside->addStretch(1);
    inside->addWidget(m_hint);
    inside->addSpacing(Space::inGroup - 2);
    inside->addWidget(m_clear);
    connect(search, &QLineEdit::textEdited, this, [this] { m_typing.start(); });
    connect(search, &QLineEdit::textChanged, this, [this, search] {
        showSearchEnd();
        if (search->text().isEmpty())
            m_typing.start(); // the clear button does not count as an edit
    });
    connect(search, &QLineEdit::returnPressed, this, [this] {
        takeText();
        emit leftSearch();
    });
    return search;
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down) {
            emit leftSearch();
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void FilterBar::setNarrow(bool narrow)
{
    const int side = narrow ? Space::pageNarrow : Space::page;
    layout()->setContentsMargins(side, Space::formRow, side, roomUnderChips);
    m_add->setText(narrow ? QString() : tr("Add a condition"));
    m_add->setToolTip(narrow ? tr("Add a condition") : QString());
}

void FilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void FilterBar::setCounts(const QString &text, const QString &details)
{
    m_counts->setText(text);
    m_counts->setToolTip(plainToolTip(details));
}

QString FilterBar::flowName(FlowId id) const
{
    const QList<FlowSummary> flows = m_flows.summaries();
    for (const FlowSummary &flow : flows) {
        if (flow.id == id)
            return flow.name;
    }
    return tr("Deleted flow");
}

/// The key where the line is empty, else the cross.
void FilterBar::showSearchEnd()
{
    m_hint->setVisible(m_search->text().isEmpty());
    m_clear->setVisible(!m_search->text().isEmpty());
}

void FilterBar::takeText()
{
    m_typing.stop();
    if (m_search->text() == m_conditions.text)
        return;
    Conditions conditions = m_conditions;
    conditions.text = m_search->text();
    change(conditions);
}

void FilterBar::setConditions(const Conditions &conditions)
{
    m_typing.stop();
    const QSignalBlocker blocker(m_search);
    m_search->setText(conditions.text);
    showSearchEnd();
    change(conditions);
}

void FilterBar::change(const Conditions &conditions)
{
    if (m_conditions == conditions)
        return;
    m_conditions = conditions;
    showChips();
    emit conditionsChanged();
}

void FilterBar::showChips()
{
    const bool focused = std::any_of(m_chipWidgets.cbegin(), m_chipWidgets.cend(),
                                     [](const QWidget *chip) { return chip->hasFocus(); });
    for (QWidget *chip : std::as_const(m_chipWidgets)) {
        chip->hide();
        chip->deleteLater(); // it may be the one that was clicked
    }
    m_chipWidgets.clear();
    const QList<ConditionKind> kinds = kindsOf(m_conditions);
    for (const ConditionKind kind : kinds) {
        if (kind == ConditionKind::Text)
            continue; // the search line shows it
        auto *chip =
            new FilterChip(conditionText(m_conditions, kind, flowName(m_conditions.flow)), this);
        chip->setObjectName(QStringLiteral("chip%1").arg(int(kind)));
        connect(chip, &FilterChip::removed, this,
                [this, kind] { setConditions(without(m_conditions, kind)); });
        connect(chip, &FilterChip::clicked, this,
                [this, kind, chip] { editCondition(kind, chip); });
        m_chips->addWidget(chip);
        m_chipWidgets.append(chip);
        chip->show();
    }
    if (focused && !m_chipWidgets.isEmpty())
        m_chipWidgets.constFirst()->setFocus();
    m_reset->setVisible(!kinds.isEmpty());
}

void FilterBar::editCondition(ConditionKind kind, QWidget *chip)
{
    if (kind == ConditionKind::Problem)
        return; // it comes from the page of problems, and can only be taken away
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    switch (kind) {
    case ConditionKind::Period:
        fillPeriods(menu);
        break;
    case ConditionKind::States:
        fillStates(menu);
        break;
    case ConditionKind::Flow:
        fillFlows(menu);
        break;
    case ConditionKind::Test:
    case ConditionKind::Text:
    case ConditionKind::Problem:
        fillTests(menu);
        break;
    }
    menu->popup(chip->mapToGlobal(QPoint(0, chip->height() + 2)));
}

void FilterBar::fillMenu(QMenu *menu)
{
    menu->clear();
    fillStates(menu->addMenu(tr("State")));
    fillFlows(menu->addMenu(tr("Flow")));
    fillPeriods(menu->addMenu(tr("Period")));
    menu->addSeparator();
    fillTests(menu);
}

void FilterBar::fillStates(QMenu *menu)
{
    for (const State state : listedStates) {
        const Status status { state, std::nullopt, false };
        QAction *action = menu->addAction(signIcon(signOf(status)), statusWord(status));
        action->setCheckable(true);
        action->setChecked(m_conditions.states.contains(state));
        connect(action, &QAction::triggered, this, [this, state](bool checked) {
            Conditions conditions = m_conditions;
            conditions.states.removeAll(state);
            if (checked)
                conditions.states.append(state);
            setConditions(conditions);
        });
    }
}

void FilterBar::fillFlows(QMenu *menu)
{
    const QList<FlowSummary> flows = m_flows.summaries();
    menu->setEnabled(!flows.isEmpty());
    for (const FlowSummary &flow : flows) {
        QString name = oneLine(flow.name);
        QAction *action = menu->addAction(name.replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setCheckable(true);
        action->setChecked(m_conditions.flow == flow.id);
        connect(action, &QAction::triggered, this, [this, id = flow.id](bool checked) {
            Conditions conditions = m_conditions;
            conditions.flow = checked ? id : FlowId {};
            setConditions(conditions);
        });
    }
}

void FilterBar::fillPeriods(QMenu *menu)
{
    for (const Period period :
         { Period::Today, Period::Yesterday, Period::Week, Period::Month, Period::All }) {
        QAction *action = menu->addAction(periodText(period));
        action->setCheckable(true);
        action->setChecked(m_conditions.period == period);
        connect(action, &QAction::triggered, this, [this, period] {
            Conditions conditions = without(m_conditions, ConditionKind::Period);
            conditions.period = period;
            setConditions(conditions);
        });
    }
}

void FilterBar::fillTests(QMenu *menu)
{
    const auto add = [this, menu](const QString &text, bool tests) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_conditions.test == tests);
        connect(action, &QAction::triggered, this, [this, tests](bool checked) {
            Conditions conditions = m_conditions;
            conditions.test = checked ? std::optional(tests) : std::nullopt;
            setConditions(conditions);
        });
    };
    add(tr("Except tests"), false);
    add(tr("Only tests"), true);
}

} // namespace LeadBridge::Ui
