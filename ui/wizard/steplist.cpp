// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/steplist.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"

#include <QPainter>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int listWidth = 264;
constexpr int stepHeight = 44;
constexpr int circleSide = 28;
constexpr int sidePadding = 8;
constexpr int brandHeight = 72;
constexpr int logoSide = 32;

QString standingText(StepButton::Standing standing)
{
    switch (standing) {
    case StepButton::Standing::Done:
        return StepButton::tr("done");
    case StepButton::Standing::Current:
        return StepButton::tr("now");
    case StepButton::Standing::Reached:
        return {};
    case StepButton::Standing::Ahead:
        return StepButton::tr("later");
    }
    return {};
}

QLabel *makeLogo(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setPixmap(logo().pixmap(QSize(logoSide, logoSide), parent->devicePixelRatioF()));
    label->setFixedSize(logoSide, logoSide);
    return label;
}

} // namespace

StepButton::StepButton(int number, const QString &name, QWidget *parent)
    : QAbstractButton(parent)
    , m_number(number)
{
    setText(name);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFontRole(this, FontRole::Body);
    setStanding(Standing::Ahead);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StepButton::setStanding(Standing standing)
{
    m_standing = standing;
    setEnabled(standing != Standing::Ahead);
    setFontRole(this, standing == Standing::Current ? FontRole::Strong : FontRole::Body);
    setToolTip(isEnabled() ? QString() : tr("This step comes later"));
    const QString word = standingText(standing);
    const QString name = tr("Step %1, %2").arg(m_number).arg(text());
    setAccessibleName(word.isEmpty() ? name : name + ", "_L1 + word);
    update();
}

QSize StepButton::sizeHint() const
{
    return { listWidth - 32, qMax(stepHeight, fontMetrics().height() + 16) };
}

void StepButton::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void StepButton::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

void StepButton::paintMark(QPainter &painter, const QRectF &circle) const
{
    const bool current = m_standing == Standing::Current;
    if (m_standing == Standing::Done) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(themeColor(Token::RailSel));
        painter.drawEllipse(circle);
        paintGlyph(&painter, circle.adjusted(6, 6, -6, -6), Glyph::Check,
                   themeColor(Token::RailTextSel));
        return;
    }
    QColor line = themeColor(current ? Token::RailTextSel : Token::RailText);
    if (!current)
        line.setAlphaF(0.5F);
    painter.setPen(QPen(line, 1.5));
    painter.setBrush(current ? QBrush(themeColor(Token::RailTextSel)) : QBrush(Qt::NoBrush));
    painter.drawEllipse(circle.adjusted(0.75, 0.75, -0.75, -0.75));
    painter.setFont(Theme::instance().font(FontRole::SmallStrong));
    painter.setPen(themeColor(current ? Token::Rail : Token::RailText));
    painter.drawText(circle, Qt::AlignCenter, QString::number(m_number));
}

void StepButton::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool current = m_standing == Standing::Current;
    if (current || (isEnabled() && underMouse())) {
        QColor back = themeColor(Token::RailSel);
        if (!current)
            back.setAlphaF(0.5F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(back);
        painter.drawRoundedRect(rect(), Radius::control, Radius::control);
    }
    if (hasFocus()) {
        painter.setPen(QPen(themeColor(Token::RailTextSel), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Radius::control,
                                Radius::control);
    }
    paintMark(painter, QRectF(sidePadding, (height() - circleSide) / 2.0, circleSide, circleSide));
    painter.setFont(font());
    painter.setPen(themeColor(current ? Token::RailTextSel : Token::RailText));
    const QRect words = rect().adjusted(sidePadding + circleSide + 12, 0, -sidePadding, 0);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
}

StepList::StepList(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_title(new ElidedLabel({}, FontRole::Section, Token::RailTextSel, this))
{
    setFixedWidth(listWidth);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setAccessibleName(tr("Steps"));
    auto *brand = new QWidget(this);
    brand->setMinimumHeight(brandHeight);
    auto *row = new QHBoxLayout(brand);
    row->setContentsMargins(4, 0, 4, 0);
    row->setSpacing(12);
    row->addWidget(makeLogo(brand));
    row->addWidget(m_title, 1);
    m_column->setContentsMargins(16, 0, 16, 20);
    m_column->setSpacing(0);
    m_column->addWidget(brand);
    m_column->addStretch(1);
    auto *kept = new Paragraph(
        tr("You can close the window and come back later: all you filled in is kept."),
        FontRole::Small, Token::RailText, this);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(sidePadding, 0, sidePadding, 0);
    foot->addWidget(kept);
    m_column->addLayout(foot);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StepList::setTitle(const QString &title)
{
    m_title->setText(title);
}

void StepList::addStep(int step, const QString &name)
{
    auto *button = new StepButton(step, name, this);
    button->setObjectName("wizardStep"_L1 + QString::number(step));
    m_steps.insert(step, button);
    const auto place = std::distance(m_steps.cbegin(), m_steps.constFind(step));
    m_column->insertWidget(1 + static_cast<int>(place), button);
    connect(button, &QAbstractButton::clicked, this, [this, step] { emit stepChosen(step); });
}

void StepList::setCurrent(int step, int reached)
{
    using Standing = StepButton::Standing;
    for (auto it = m_steps.cbegin(); it != m_steps.cend(); ++it) {
        const int number = it.key();
        it.value()->setStanding(number == step                          ? Standing::Current
                                    : number > reached                  ? Standing::Ahead
                                    : number < step || number < reached ? Standing::Done
                                                                        : Standing::Reached);
    }
}

StepButton *StepList::button(int step) const
{
    return m_steps.value(step);
}

void StepList::paintEvent(QPaintEvent * /*event*/)
{
    QPainter(this).fillRect(rect(), themeColor(Token::Rail));
}

} // namespace LeadBridge::Ui
