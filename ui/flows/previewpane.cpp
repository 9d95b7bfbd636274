// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/previewpane.h"

#include "ui/flows/flowtexts.h"
#include "ui/flows/previewlist.h"
#include "ui/flows/requestview.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/switch.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int edge = 20;

/// Places of the switch.
enum How { ByFields, Whole };
} // namespace

PreviewPane::PreviewPane(QWidget *parent)
    : QFrame(parent)
    , m_noEvents(new Banner(BannerKind::Info, this))
    , m_list(new PreviewList(this))
    , m_whole(new RequestView(this))
{
    setKind(this, u"pane"_s);
    m_list->setObjectName(u"previewList"_s);
    m_noEvents->setObjectName(u"noEvents"_s);
    m_noEvents->setText({},
                        tr("No event has come yet. The preview shows a sample with invented "
                           "data."));
    m_noEvents->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    m_strip = buildAddress();
    column->addWidget(m_strip);
    column->addSpacing(Space::inGroup);
    column->addWidget(m_list, 1);
    column->addWidget(m_whole, 1);
    column->addWidget(buildFoot());
    m_whole->setObjectName(u"wholeRequest"_s);
    follow();
}

QWidget *PreviewPane::buildHead()
{
    auto *head = new QWidget(this);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(edge, Space::card, edge, Space::formRow);
    column->setSpacing(6);
    auto *line = new QHBoxLayout;
    line->setSpacing(Space::inGroup);
    m_title = new ElidedLabel({}, FontRole::Section, Token::Text, head);
    m_ring = new BusyRing(head);
    m_copy = new QToolButton(head);
    m_copy->setObjectName(u"copyPreview"_s);
    m_copy->setIcon(icon(Glyph::Copy));
    m_copy->setToolTip(tr("Copy what will be sent; the key stays hidden"));
    m_copy->setAccessibleName(m_copy->toolTip());
    setKind(m_copy, u"smallIcon"_s);
    connect(m_copy, &QToolButton::clicked, this, &PreviewPane::copyAll);
    line->addWidget(m_title, 1);
    line->addWidget(m_ring);
    line->addWidget(m_copy);
    column->addLayout(line);
    auto *choice = new QHBoxLayout;
    choice->setSpacing(Space::inGroup);
    choice->addWidget(makeLabel(tr("On the example of:"), FontRole::Small, Token::Text2, head));
    m_sampleBox = new QComboBox(head);
    m_sampleBox->setObjectName(u"sampleBox"_s);
    m_sampleBox->setAccessibleName(tr("On the example of:"));
    m_sampleBox->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_sampleBox->setMinimumContentsLength(8);
    setKind(m_sampleBox, u"small"_s);
    connect(m_sampleBox, &QComboBox::activated, this, &PreviewPane::sampleChanged);
    choice->addWidget(m_sampleBox, 1);
    column->addLayout(choice);
    m_how = new Segmented({ tr("By fields"), tr("Whole request") }, head);
    m_how->setObjectName(u"previewHow"_s);
    connect(m_how, &Segmented::currentChanged, this, &PreviewPane::follow);
    column->addWidget(m_how, 0, Qt::AlignLeft);
    column->addWidget(m_noEvents);
    return head;
}

QWidget *PreviewPane::buildAddress()
{
    auto *strip = new QFrame(this);
    setKind(strip, u"codeHead"_s);
    auto *row = new QHBoxLayout(strip);
    row->setContentsMargins(edge, Space::inGroup, edge, Space::inGroup);
    row->setSpacing(Space::inGroup);
    m_method = makeLabel({}, FontRole::Code, Token::Accent, strip);
    setKind(m_method, u"methodTag"_s);
    m_url = new ElidedLabel({}, FontRole::Code, Token::Text, strip);
    row->addWidget(m_method);
    row->addWidget(m_url, 1);
    return strip;
}

QWidget *PreviewPane::buildFoot()
{
    auto *foot = new QFrame(this);
    foot->setObjectName(u"testAnswer"_s);
    setKind(foot, u"bottom"_s);
    m_foot = foot;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(edge, Space::formRow, edge, Space::formRow);
    row->setSpacing(Space::inGroup);
    m_footRing = new BusyRing(foot);
    m_footSign = new SignView(Sign::Info, foot);
    m_fact = new Paragraph({}, FontRole::Strong, Token::Text, foot);
    m_sentence = new Paragraph({}, FontRole::Small, Token::Text2, foot);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_fact);
    texts->addWidget(m_sentence);
    auto *close = new QToolButton(foot);
    close->setIcon(icon(Glyph::Cross));
    close->setAccessibleName(tr("Close the answer"));
    close->setToolTip(close->accessibleName());
    setKind(close, u"smallIcon"_s);
    connect(close, &QToolButton::clicked, this, &PreviewPane::hideAnswer);
    row->addWidget(m_footRing, 0, Qt::AlignTop);
    row->addWidget(m_footSign, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    row->addWidget(close, 0, Qt::AlignTop);
    foot->hide();
    return foot;
}

void PreviewPane::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PreviewPane::setAddress(const QString &method, const QString &url)
{
    QString shown = url;
    for (const auto scheme : { "https://"_L1, "http://"_L1 }) {
        if (shown.startsWith(scheme))
            shown.remove(0, scheme.size());
    }
    m_method->setText(method);
    m_url->setText(shown.left(300));
    follow();
}

void PreviewPane::setSamples(const QList<SampleEvent> &samples, const QString &eventId)
{
    if (m_sampleBox->view()->isVisible())
        return; // the operator is choosing; the next event brings the list again
    const EventId before = sample().id;
    m_samples = samples;
    m_sampleBox->clear();
    int at = 0;
    for (int i = 0; i < samples.size(); ++i) {
        m_sampleBox->addItem(sampleTitle(samples.at(i), eventId));
        if (before.isValid() && samples.at(i).id == before)
            at = i;
    }
    m_sampleBox->setCurrentIndex(samples.isEmpty() ? -1 : at);
    const bool real = std::any_of(samples.cbegin(), samples.cend(),
                                  [](const SampleEvent &one) { return one.id.isValid(); });
    m_noEvents->setVisible(!real);
}

SampleEvent PreviewPane::sample() const
{
    return m_samples.value(m_sampleBox->currentIndex());
}

void PreviewPane::setLoading(bool loading)
{
    m_ring->setRunning(loading);
}

void PreviewPane::setStep(const StepPreview &step)
{
    m_list->setLines(step.lines);
    m_whole->setStep(step);
}

void PreviewPane::follow()
{
    const bool whole = m_how->current() == Whole;
    m_list->setVisible(!whole);
    m_strip->setVisible(!whole && !m_url->text().isEmpty());
    m_whole->setVisible(whole);
}

void PreviewPane::copyAll()
{
    const bool whole = m_how->current() == Whole;
    QGuiApplication::clipboard()->setText(whole ? m_whole->asText() : m_list->asText());
    Toast::show(this, tr("Copied"));
}

void PreviewPane::showSending(const QString &text)
{
    m_footRing->setRunning(true);
    m_footSign->hide();
    m_fact->setText(text);
    m_sentence->hide();
    m_foot->show();
}

void PreviewPane::showAnswer(Sign sign, const QString &fact, const QString &sentence)
{
    m_footRing->setRunning(false);
    m_footSign->setSign(sign);
    m_footSign->show();
    m_fact->setText(fact);
    m_sentence->setText(QString(sentence).replace(u'\n', QChar(QChar::LineSeparator)));
    m_sentence->setVisible(!sentence.isEmpty());
    m_foot->show();
}

void PreviewPane::hideAnswer()
{
    m_footRing->setRunning(false);
    m_foot->hide();
}

QString PreviewPane::answerText() const
{
    if (m_foot->isHidden())
        return {};
    if (m_sentence->isHidden())
        return m_fact->text();
    return m_fact->text() + u'\n' + m_sentence->text().replace(QChar(QChar::LineSeparator), u'\n');
}

} // namespace LeadBridge::Ui
