// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/stringcheckview.h"

#include "ui/flows/faultlist.h"
#include "ui/flows/pastedview.h"
#include "ui/flows/repairedtext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTextEdit>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

enum Page { EmptyPage, ResultPage };

constexpr int faultsWidth = 392;
constexpr int narrowFaultsWidth = 320;
constexpr int longestPaste = 64 * 1024;

bool hasNoPairs(const StringCheck &check)
{
    return std::any_of(check.faults.cbegin(), check.faults.cend(), [](const StringFault &fault) {
        return fault.code == StringFaultCode::NoPairs;
    });
}

QFrame *makeCard(QWidget *parent)
{
    auto *card = new QFrame(parent);
    setKind(card, u"card"_s);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    return card;
}

QFrame *makeLine(QWidget *parent)
{
    auto *line = new QFrame(parent);
    setKind(line, u"line"_s);
    line->setFixedHeight(1);
    return line;
}

} // namespace

StringCheckView::StringCheckView(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_field(new QPlainTextEdit)
    , m_pause(new QTimer(this))
    , m_refusal(new Paragraph({}, FontRole::Body, Token::Bad))
    , m_faultless(new Banner(BannerKind::Ok))
    , m_source(new PastedView)
    , m_faults(new FaultList)
    , m_repaired(new QTextEdit)
    , m_done(new Paragraph({}, FontRole::Small, Token::Text2))
    , m_copy(new CopyButton(tr("Copy the repaired one")))
    , m_keep(new QPushButton(tr("Keep in the flow")))
{
    m_stack->addWidget(buildEmpty());
    m_stack->addWidget(buildResult());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_pause->setSingleShot(true);
    m_pause->setInterval(150ms);
    connect(m_pause, &QTimer::timeout, this, &StringCheckView::typed);
    connect(m_field, &QPlainTextEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_source, &PastedView::faultChosen, this, &StringCheckView::goTo);
    connect(m_faults, &FaultList::faultChosen, this, &StringCheckView::goTo);
    connect(m_faults, &FaultList::keepAsked, this, [this](const QString &placeholder) {
        m_keptForeign.append(placeholder);
        recheck();
    });
    connect(m_keep, &QPushButton::clicked, this, [this] { emit keepAsked(m_check); });
    const auto add = [this](const QKeySequence &keys, void (StringCheckView::*act)()) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    add(Qt::Key_F8, &StringCheckView::nextFault);
    add(Qt::SHIFT | Qt::Key_F8, &StringCheckView::previousFault);
    add(Qt::CTRL | Qt::SHIFT | Qt::Key_C, &StringCheckView::copyRepaired);
}

QWidget *StringCheckView::buildEmpty()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::formRow);
    m_field->setObjectName(u"pasteField"_s);
    m_field->setPlaceholderText(tr("Paste what stands in Klientiks"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->setTabChangesFocus(true);
    setFontRole(m_field, FontRole::Code);
    m_refusal->setObjectName(u"noString"_s);
    m_refusal->hide();
    column->addWidget(m_field, 1);
    column->addWidget(m_refusal);
    return page;
}

QWidget *StringCheckView::buildResult()
{
    auto *page = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, page);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(Space::card);
    auto *left = new QWidget(page);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::card);
    m_faultless->setObjectName(u"faultless"_s);
    m_faultless->setText(tr("The string is right, nothing to change"));
    column->addWidget(m_faultless);
    column->addWidget(buildSource(left), 5);
    column->addWidget(buildRepaired(left), 4);
    m_columns->addWidget(left, 1);
    m_columns->addWidget(m_faults);
    return page;
}

QWidget *StringCheckView::buildSource(QWidget *parent)
{
    auto *card = makeCard(parent);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(Space::card, 9, Space::card, 9);
    head->setSpacing(Space::formRow);
    auto *mode = new Segmented({ tr("By parameters"), tr("As it is") }, card);
    auto *another = new QPushButton(tr("Paste another"), card);
    another->setObjectName(u"pasteAnother"_s);
    setKind(another, u"small"_s);
    head->addWidget(
        new ElidedLabel(tr("String from Klientiks"), FontRole::Section, Token::Text, card), 1);
    head->addWidget(mode);
    head->addWidget(another);
    m_source->setObjectName(u"pastedString"_s);
    auto *column = static_cast<QVBoxLayout *>(card->layout());
    column->addLayout(head);
    column->addWidget(makeLine(card));
    column->addWidget(m_source, 1);
    connect(mode, &Segmented::currentChanged, this,
            [this](int index) { m_source->setByParameters(index == 0); });
    connect(another, &QPushButton::clicked, this, &StringCheckView::reset);
    return card;
}

QWidget *StringCheckView::buildRepaired(QWidget *parent)
{
    auto *card = makeCard(parent);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(Space::card, 12, Space::card, 4);
    head->setSpacing(6);
    head->addWidget(makeLabel(tr("Repaired string"), FontRole::Section, Token::Text, card));
    head->addSpacing(6);
    head->addWidget(new SignView(Sign::Delivered, card, 16));
    head->addWidget(makeLabel(tr("checked, no errors"), FontRole::Small, Token::Ok, card));
    head->addStretch(1);
    m_repaired->setObjectName(u"repairedString"_s);
    m_repaired->setReadOnly(true);
    m_repaired->setTabChangesFocus(true);
    m_repaired->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_repaired->setWordWrapMode(QTextOption::WrapAnywhere);
    m_repaired->setAccessibleName(tr("Repaired string"));
    setFontRole(m_repaired, FontRole::Code);
    setKind(m_repaired, u"plain"_s);
    m_repaired->document()->setDocumentMargin(Space::card - 1);
    m_done->setObjectName(u"repairDone"_s);
    m_done->setMaximumWidth(QWIDGETSIZE_MAX);
    auto *done = new QHBoxLayout;
    done->setContentsMargins(Space::card, 4, Space::card, 12);
    done->addWidget(m_done);
    m_copy->setObjectName(u"copyRepaired"_s);
    setKind(m_copy, u"primary"_s);
    m_copy->setIconTone(Token::OnAccent);
    m_keep->setObjectName(u"keepRepaired"_s);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(Space::card, 12, Space::card, 12);
    foot->setSpacing(Space::formRow);
    foot->addWidget(m_copy);
    foot->addWidget(m_keep);
    foot->addStretch(1);
    auto *column = static_cast<QVBoxLayout *>(card->layout());
    column->addLayout(head);
    column->addWidget(m_repaired, 1);
    column->addLayout(done);
    column->addWidget(makeLine(card));
    column->addLayout(foot);
    return card;
}

void StringCheckView::setExpected(const QString &eventId, int version)
{
    m_event = eventId == "any"_L1 ? QString() : eventId;
    m_version = version;
    if (!m_pasted.isEmpty())
        recheck();
}

void StringCheckView::setText(const QString &pasted)
{
    m_pasted = pasted.left(longestPaste);
    m_keptForeign.clear();
    recheck();
}

void StringCheckView::reset()
{
    m_pasted.clear();
    m_keptForeign.clear();
    m_check = {};
    m_field->clear();
    m_pause->stop();
    m_refusal->hide();
    m_stack->setCurrentIndex(EmptyPage);
    m_field->setFocus();
    emit checked();
}

void StringCheckView::typed()
{
    m_pasted = m_field->toPlainText().left(longestPaste);
    m_keptForeign.clear();
    recheck();
}

void StringCheckView::recheck()
{
    StringCheckOptions options;
    options.event = m_event;
    options.keepForeign = m_keptForeign;
    options.version = m_version;
    m_check = checkParameterString(m_pasted, options);
    showCheck();
    emit checked();
}

void StringCheckView::showCheck()
{
    const bool nothing = m_pasted.trimmed().isEmpty();
    const bool refused = !nothing && hasNoPairs(m_check);
    m_refusal->setText(
        tr("There are no parameters here. Copy the field “Адрес запроса” as a whole."));
    m_refusal->setVisible(refused);
    if (nothing || refused) {
        m_stack->setCurrentIndex(EmptyPage);
        return;
    }
    const bool fromField = m_stack->currentIndex() == EmptyPage && m_field->hasFocus();
    m_stack->setCurrentIndex(ResultPage);
    m_source->setCheck(m_pasted, m_check);
    m_faults->setCheck(m_check);
    const bool faultless = m_check.faults.isEmpty();
    m_faultless->setVisible(faultless);
    m_faults->setVisible(!faultless);
    showRepaired();
    if (fromField)
        m_copy->setFocus();
}

void StringCheckView::showRepaired()
{
    m_repaired->clear();
    QTextCursor cursor(m_repaired->document());
    const QList<RepairedPart> parts = repairedParts(m_pasted, m_check);
    for (const RepairedPart &part : parts) {
        QTextCharFormat format;
        format.setForeground(themeColor(Token::Text));
        if (part.kind == RepairedPart::Kind::Address) {
            format.setForeground(themeColor(Token::Text3));
        } else if (part.kind == RepairedPart::Kind::Changed) {
            format.setForeground(themeColor(Token::Ok));
            format.setBackground(themeColor(Token::OkBg));
            format.setFontWeight(QFont::Bold);
        }
        cursor.insertText(part.text, format);
    }
    QTextBlockFormat line;
    line.setLineHeight(150, QTextBlockFormat::ProportionalHeight);
    cursor.select(QTextCursor::Document);
    cursor.mergeBlockFormat(line);
    const QString done = repairText(m_pasted, m_check);
    m_done->setText(done);
    m_done->setVisible(!done.isEmpty());
    m_copy->setContent(m_check.repaired);
    m_keep->setEnabled(!m_check.parameters.isEmpty());
}

void StringCheckView::goTo(int fault)
{
    m_source->setCurrentFault(fault);
    m_faults->setCurrent(fault);
}

void StringCheckView::nextFault()
{
    if (const auto count = static_cast<int>(m_check.faults.size()); count > 0)
        goTo((m_source->currentFault() + 1) % count);
}

void StringCheckView::previousFault()
{
    if (const auto count = static_cast<int>(m_check.faults.size()); count > 0)
        goTo((qMax(0, m_source->currentFault()) + count - 1) % count);
}

void StringCheckView::copyRepaired()
{
    if (m_stack->currentIndex() == ResultPage && m_copy->isEnabled())
        m_copy->click();
}

void StringCheckView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void StringCheckView::arrange()
{
    constexpr int narrow = 820;
    constexpr int tight = 1000;
    const bool below = width() < narrow;
    m_columns->setDirection(below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    if (below) {
        m_faults->setMinimumWidth(0);
        m_faults->setMaximumWidth(QWIDGETSIZE_MAX);
        m_faults->setMaximumHeight(height() / 3);
    } else {
        m_faults->setFixedWidth(width() < tight ? narrowFaultsWidth : faultsWidth);
        m_faults->setMaximumHeight(QWIDGETSIZE_MAX);
    }
}

} // namespace LeadBridge::Ui
