// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/choicecard.h"

#include "ui/widgets/labels.h"
#include "ui/wizard/chiprow.h"

#include <QHBoxLayout>
#include <QPainter>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int circleSide = 18;
constexpr int cardHeight = 88;
constexpr int smallHeight = 60;
constexpr int dotSide = 8;
} // namespace

ChoiceCard::ChoiceCard(const QString &title, const QString &sentence, QWidget *parent)
    : QRadioButton(parent)
    , m_texts(new QVBoxLayout)
    , m_title(new ElidedLabel(title, FontRole::Strong, Token::Text, this))
    , m_tag(makeLabel({}, FontRole::Small, Token::Text2, this))
    , m_note(new ElidedLabel({}, FontRole::Small, Token::Text3, this))
    , m_sentence(new Paragraph(sentence, FontRole::Small, Token::Text2, this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(cardHeight);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMouseTracking(true);
    setAttribute(Qt::WA_Hover);
    setKind(m_tag, u"tag"_s);
    m_tag->hide();
    m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_title->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_sentence->setMaximumWidth(QWIDGETSIZE_MAX);
    auto *head = new QHBoxLayout;
    head->setSpacing(Space::inGroup);
    head->addWidget(m_title);
    head->addWidget(m_tag);
    head->addWidget(m_note, 1);
    m_texts->setSpacing(2);
    m_texts->addLayout(head);
    m_texts->addWidget(m_sentence);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16 + circleSide + 14, 11, 16, 11);
    row->addLayout(m_texts, 1);
    for (QWidget *child : findChildren<QWidget *>())
        child->setAttribute(Qt::WA_TransparentForMouseEvents);
    describe();
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ChoiceCard::describe()
{
    setAccessibleName(m_title->text());
    QStringList parts { m_sentence->text() };
    for (const QString &more :
         { m_tag->text(), m_note->text(), m_chips ? m_chips->text() : QString() }) {
        if (!more.isEmpty())
            parts.append(more);
    }
    setAccessibleDescription(parts.join(". "_L1));
}

void ChoiceCard::setNote(const QString &note)
{
    m_note->setText(note);
    describe();
}

void ChoiceCard::setTag(const QString &tag)
{
    m_tag->setText(tag);
    m_tag->setVisible(!tag.isEmpty());
    describe();
}

void ChoiceCard::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    describe();
}

void ChoiceCard::addChip(const QString &text, bool lacking)
{
    if (!m_chips) {
        m_chips = new ChipRow(this);
        m_chips->setAttribute(Qt::WA_TransparentForMouseEvents);
        m_texts->addSpacing(6);
        m_texts->addWidget(m_chips);
    }
    m_chips->add(text, lacking);
    describe();
}

void ChoiceCard::setSmall(bool small)
{
    setMinimumHeight(small ? smallHeight : cardHeight);
    setFontRole(m_title, small ? FontRole::Body : FontRole::Strong);
}

QSize ChoiceCard::sizeHint() const
{
    return layout()->sizeHint().expandedTo({ 0, minimumHeight() });
}

QSize ChoiceCard::minimumSizeHint() const
{
    return layout()->minimumSize();
}

bool ChoiceCard::hitButton(const QPoint &pos) const
{
    return rect().contains(pos);
}

void ChoiceCard::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool marked = isChecked() || hasFocus();
    const qreal line = marked ? 2.0 : 1.0;
    const Token paper = isChecked() ? Token::AccentSoft
        : underMouse()              ? Token::Hover
                                    : Token::Surface;
    painter.setPen(QPen(themeColor(marked ? Token::Accent : Token::Border), line));
    painter.setBrush(themeColor(paper));
    painter.drawRoundedRect(QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2),
                            Radius::card, Radius::card);
    if (hasFocus()) {
        painter.setPen(QPen(themeColor(Token::Accent), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(3.5, 3.5, -3.5, -3.5), Radius::card - 3,
                                Radius::card - 3);
    }
    const QRectF circle(16, (height() - circleSide) / 2.0, circleSide, circleSide);
    painter.setPen(QPen(themeColor(isChecked() ? Token::Accent : Token::Field), 1.5));
    painter.setBrush(themeColor(isChecked() ? Token::Accent : Token::Surface));
    painter.drawEllipse(circle.adjusted(1, 1, -1, -1));
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(themeColor(Token::OnAccent));
        painter.drawEllipse(circle.center(), dotSide / 2.0, dotSide / 2.0);
    }
}

} // namespace LeadBridge::Ui
